/** What leaves the app: open files and paper. */
export const takingOut = {
	title: '导出与打印',
	act: '导出与打印',
	intro: '全部资料都能用通用格式带走，不需要本应用也能打开。',
	files: '文件',
	paper: '纸质表格',
	download: (what: string) => `下载：${what}`,
	share: (what: string) => `分享：${what}`,
	xlsx: 'Excel',
	xlsxHint: {
		doctors: '资料卡各栏、级别、各产品的现状与潜力；可以再导入',
		hospitals: '档案表各栏、级别、院内关键人物；可以再导入',
		others: '档案表各栏；可以再导入'
	},
	csv: 'CSV',
	csvHint: '同样的表格，用任何软件都能打开',
	vcf: '通讯录名片',
	vcfHint: (people: number) => `${people} 人，手机通讯录可直接导入；不含拜访记录和评估`,
	noCards: '没有可导出的联系人',
	workbook: '全部资料，Excel',
	workbookHint: '各种档案、用药统计、进药、评估、拜访、承诺、反馈和计划，每种一张工作表',
	json: '全部资料，JSON',
	jsonHint: '本机上的每一条记录，含回收站和以前的月份；格式有公开说明',
	person: '这个人的全部资料，JSON',
	personHint: '资料卡、评估、拜访、承诺和反馈，供本人查阅',
	allCards: '全部联系人',
	failed: '没有成功，请重试。',
	saved: '已存到下载。',
	notShared: '这个浏览器不能分享这种文件，已存到下载。',
	ready: '文件已准备好。',
	shareNow: '分享',
	guarded: '文件里有个人信息，请只交给有权查看的人。',
	name: {
		doctors: '医生资料卡',
		hospitals: '医院档案表',
		others: '商业档案表',
		cards: '联系人',
		territory: '全部资料'
	}
};
