/** The import wizard. */
export const importing = {
	title: '导入',
	steps: {
		source: '选择文件',
		sheet: '工作表与表头',
		columns: '对应列',
		preview: '预览',
		duplicates: '重复项',
		summary: '汇总'
	},
	paste: '或在这里粘贴表格',
	encoding: '编码',
	headerRow: '表头所在行',
	column: ({ column, field }: { column: string; field: string }) => `“${column}”对应“${field}”`,
	ignoreColumn: '不导入这一列',
	rowProblem: ({ row, problem }: { row: number; problem: string }) => `第 ${row} 行：${problem}`,
	choice: { merge: '合并', skip: '跳过', add: '新建' },
	result: ({ added, merged, skipped }: { added: number; merged: number; skipped: number }) =>
		`新建 ${added} 条，合并 ${merged} 条，跳过 ${skipped} 条`,
	exportProblems: '导出有问题的行',
	template: '下载模板'
};
