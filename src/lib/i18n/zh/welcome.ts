import type { MemberRole } from '#lib/domain/sharing/territory.ts';

/** The first screen, creating a territory and joining one. */
export const welcome = {
	title: '欢迎使用',
	tagline: '医药代表和主管的一个月：建档、分级、排计划、拜访、跟进、提升。',
	promise: '免费，没有账号，没有服务器。数据只在您的设备上，没有信号也能用。',
	sample: '先看示例辖区',
	sampleHint: '20 家医院、180 位医生、8 周拜访。人物均为虚构，一键移除。',
	create: '新建辖区',
	createHint: '填名称和产品，再导入客户名单。',
	join: '用邀请加入',
	joinHint: '主管或代表发来的链接。',
	restore: '换了手机？从备份恢复',
	loading: '正在准备示例…',
	failed: '示例没有载入成功，请再试一次。',
	form: {
		title: '新建辖区',
		territory: '辖区名称',
		territoryHint: '例如：城东心内组',
		member: '您的姓名',
		role: '您是',
		products: '产品',
		productsHint: '输入产品名后回车，可添加多个',
		preset: '合规预设',
		presetHint: {
			chinaToday: '按当前规定提醒或禁止，例如没有回答不良反应、文字里写了身份证号。推荐。',
			asTaught: '不提醒，也不禁止。'
		},
		noAdvice: '本应用不提供法律意见。设置可随时由主管修改，每次修改都有记录。',
		create: '创建辖区'
	},
	joining: {
		title: '加入辖区',
		paste: '粘贴邀请链接',
		pasteHint: '请粘贴整个链接。',
		invitedBy: ({ name, territory }: { name: string; territory: string }) =>
			`${name} 邀请您加入“${territory}”`,
		asRole: (role: string) => `身份：${role}`,
		roleHint: {
			rep: '您记录拜访、排自己的计划。',
			supervisor: '您查看并一起调整代表的计划。',
			viewer: '您可以查看全部内容，不能修改。'
		} satisfies Record<MemberRole, string>,
		meetingPoint: (url: string) => `会合地址：${url}`,
		meetingPointRefused:
			'浏览器连不上邀请里的会合地址，加入后内容不会自动同步。请对方换一个会合地址再邀请；也可以加入后面对面连接。',
		noMeetingPoint: '邀请里没有会合地址。加入后在“共享”里面对面连接，或用同步包交换内容。',
		join: '加入',
		expired: (now: string) =>
			`按本机时间（${now}）这份邀请已过期。本机时间不对，请先校准；时间没错，请对方重新邀请。`,
		until: (when: string) => `${when} 前有效，只能用于一台设备`,
		asDevice: (name: string) => `作为“${name}”的另一台设备加入`,
		again: '这台设备已有这个辖区的旧数据。加入后保留，并可与其他设备连接。',
		already: '这台设备已经在这个辖区里。',
		open: '打开辖区',
		clash: (name: string) =>
			`本机上的“${name}”和邀请里的不是同一个辖区，但编号相同（旧版本的示例都用同一个编号），不能同时保留。先从本机移除它，再加入。`,
		removeOther: '移除本机的这个',
		wrong: {
			malformed: '这不是有效的邀请。请复制完整的链接再试。',
			damaged: '邀请在复制时损坏了。请重新复制，或请对方再发一次。',
			older: '这份邀请来自旧版本，已不能用。请对方更新应用后重新邀请。',
			newer: '这份邀请来自更新的版本。请先更新应用。'
		}
	}
};
