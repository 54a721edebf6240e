import type { MemberRole } from '#lib/domain/sharing/territory.ts';

/** Inviting others and the state of the links. */
export const share = {
	title: '共享',
	intro: '对方加入后看到同一个辖区。没有信号照常记，两台设备连上时自动合并。',
	members: '成员',
	you: '您',
	joined: (day: string) => `${day} 加入`,
	here: '在线',
	with: { rep: '和主管同步', supervisor: '和代表同步', viewer: '和团队同步' } satisfies Record<
		MemberRole,
		string
	>,
	makeInvite: '生成邀请',
	showLink: '看链接的文字',
	inviteLink: '邀请链接',
	inviteWarning: '拿到链接的人就能加入，请只发给本人。',
	copyLink: '复制链接',
	shareLink: '发送邀请',
	scan: '让对方用手机相机扫一扫',
	meetingPoint: '会合地址',
	advanced: '高级',
	advancedHolds: '会合地址、中转地址',
	meetingPointHint:
		'两台设备不在一起时，靠同一个会合地址找到对方，之后直接互传；它看不到内容。地址由主管或信息部门给您，邀请里会带上。',
	meetingPointWrong: '请填写以 ws:// 或 wss:// 开头的地址',
	noMeetingPoint: '没有会合地址时，用面对面连接或同步包交换内容。',
	setMeetingPoint: '使用',
	clearMeetingPoint: '不用',
	rendezvous: {
		starting: '正在查看',
		off: '未设置会合地址',
		connecting: '正在连接会合地址…',
		reachable: '会合地址已连接',
		unreachable: '会合地址连不上，会自动重试',
		addressRefused: '浏览器不连接这个会合地址，请换一个以 wss:// 开头的',
		withoutWebRtc:
			'这个浏览器不能直接连接其他设备。请用文件交换，或换 Chrome、Edge、Firefox、Safari。'
	},
	peers: '设备',
	noPeers: '还没有遇到其他设备。',
	unproved: '未核实身份的设备',
	carrier: { tab: '本机标签页', rendezvous: '网络', direct: '直连' },
	peerState: {
		connecting: '正在连接',
		proving: '正在核对邀请',
		cannotStore: '对方存不下',
		refused: '有内容未接收',
		uneven: '部分同步',
		syncing: '正在同步',
		foreign: '两人之间一致',
		current: '已同步',
		closed: '已断开'
	},
	cannotStore: (count: number) =>
		`对方的存储已满或出错：${count} 份数据在对方只是暂存，关掉页面就没有了`,
	foreign: (count: number) => `${count} 份别人的记录两边不同，要由本人或主管传递`,
	leftPending: (count: number) => `断开时还差 ${count} 份数据`,
	clock: (difference: string) => `本机时间比对方${difference}`,
	pending: (count: number) => `还差 ${count} 份数据`,
	recoverable: (count: number) => `对方的 ${count} 份数据里有本机缺少的您的记录`,
	refused: (count: number) => `${count} 份数据有一方没有接收`,
	uneven: (count: number) => `${count} 份数据两边仍不同，这条连接不能传递`,
	hasEverything: (time: string) => `${time} 时两边全部一致`,
	closeReason: {
		wrongInvite: '对方的邀请不属于这个辖区',
		notAdmitted: '对方的身份无法核实，已拒绝',
		removed: '对方已被移出这个辖区，已拒绝',
		withdrawn: '对方用的邀请已被取消，已拒绝',
		expired: '对方的邀请已过期，请重新邀请',
		inviteUsed: '对方的邀请已在另一台设备上用过，请重新邀请',
		notAdmittedHere: '对方无法核实本机的身份，请让主管重新邀请',
		removedHere: '本机已被移出这个辖区',
		withdrawnHere: '本机用的邀请已被取消，请让主管发来新的邀请',
		expiredHere: '本机的邀请已过期，请让主管重新邀请',
		inviteUsedHere: '本机的邀请已在另一台设备上用过，请让主管重新邀请',
		duplicate: '与这台设备已有另一条连接',
		peerIsNewer: '对方的版本更新，请更新本应用',
		peerIsOlder: '对方的版本较旧，请对方更新',
		malformed: '收到无法识别的数据，连接已断开',
		documentFailed: '本机有一份数据打不开，连接已断开',
		oversized: '收到过大的数据，连接已断开',
		silent: '对方没有回应',
		connectionLost: '连接中断',
		stopped: '本机已停止'
	},
	refusal: {
		documentNotAllowed: '数据不属于这个辖区',
		notPermitted: '对方的身份不能修改这份数据',
		oversized: '内容过大',
		undecodable: '内容无法识别',
		notApplied: '内容无法合并',
		rewritesFacts: '会改掉或删去别人的记录',
		inYourName: '以您的名义写了您没有写过的内容',
		invalidRows: '含有不合格式的内容'
	},
	servers: {
		title: '中转地址',
		label: '中转地址，一行一个',
		hint: '只有两台设备在不同网络、找到了对方却连不上时才需要。由信息部门给您，照原样填写。只保存在本机。',
		use: '使用',
		wrong: (line: number) =>
			`第 ${line} 行不对：应以“stun:”或“turn:”开头，最多 5 个。原来的设置没有改。`
	},
	technical: {
		title: '给信息部门',
		meetingPoint: '会合地址是一个信令服务，用 npm run signal 启动。https 页面只能用 wss:// 地址。',
		servers: '中转地址是 STUN 或 TURN，例如 turn:turn.example.org:3478 用户名 密码，最多 5 个。'
	},
	log: '同步记录',
	logEmpty: '还没有记录。',
	event: {
		peerConnected: '连上一台设备',
		peerProved: '核对邀请通过',
		peerCurrent: '两边已一致',
		peerUneven: '能传的都传了，两边仍不同',
		peerClosed: '断开',
		refused: '没有接收对方的修改',
		refusedByPeer: '对方没有接收我们的修改',
		rendezvous: '会合地址'
	}
};
