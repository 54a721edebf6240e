/** Settings of this device and of the territory. */
export const settings = {
	title: '设置',
	appearance: '外观',
	theme: { label: '主题', system: '跟随系统', light: '浅色', dark: '深色' },
	shortcuts: '快捷键',
	singleKeys: '启用单键快捷键',
	territory: '辖区',
	policy: '规则与参数',
	storage: '本机存储',
	skippedRecords: (count: number) => `有 ${count} 条记录无法读取，已保留`,
	sample: '示例辖区',
	loadSample: '载入示例辖区',
	removeSample: '移除示例辖区',
	backup: '备份'
};
