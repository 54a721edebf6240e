/** The frame around every screen: places, notices, the state of disk and links. */
export const shell = {
	/** The five tabs, by the screen each opens with. */
	tab: {
		today: '今天',
		week: '计划',
		customers: '客户',
		'follow-up': '跟进',
		me: '我的'
	},
	/** The screens within them. */
	place: {
		week: '周',
		plan: '月',
		targets: '目标',
		allocation: '分配',
		customers: '名单',
		insight: '分析',
		usage: '用量',
		listings: '进药',
		import: '导入',
		'follow-up': '待办',
		upgrade: '提升',
		share: '共享',
		backup: '备份',
		settings: '设置',
		policy: '规则',
		compliance: '合规',
		about: '关于'
	},
	/** Beside a plus, in the header of every screen. */
	record: '记录',
	/** After the count on the tab of what is owed. */
	pressing: '项要跟进',
	offline: '没有网络。一切照常使用，数据保存在本机。',
	sample: '示例辖区，人物均为虚构。',
	removeSample: '移除示例',
	sampleRemoved: '示例已移除',
	erasing: '正在移除辖区',
	erasingHint: '正在从本机删除这个辖区的内容；若中途关闭，下次打开时继续。其他成员的内容不受影响。',
	updateReady: '新版本已准备好。',
	updateNow: '更新',
	removedElsewhere: '内容已被移除',
	removedElsewhereHint: '另一个标签页从这个浏览器移除了这里的内容。其他成员的内容不受影响。',
	openAgain: '重新打开',
	inside: {
		text: (app: string) =>
			`这是${app}里的浏览器，在这里记下的内容随时可能被清掉。请换到手机自带的浏览器再开始记录。`,
		menu: '点右上角的“…”，选“在浏览器打开”；没有这一项，就复制地址，粘贴到浏览器里。',
		copy: '复制地址，粘贴到手机自带的浏览器里打开。',
		taken: '在这里已经记了的，先做备份，再到浏览器里恢复。',
		app: {
			wecom: '企业微信',
			wechat: '微信',
			dingtalk: '钉钉',
			feishu: '飞书',
			alipay: '支付宝',
			baidu: '百度',
			uc: ' UC ',
			qq: ' QQ '
		},
		act: '复制地址'
	},
	received: {
		title: '打开文件',
		early: '这里还没有辖区。先新建或用邀请加入一个，再打开这个文件。',
		nothing: '没有收到文件。从别的应用把名单、备份或同事发来的文件分享到这里，就会打开。'
	},
	opening: '正在打开…',
	insecure: {
		title: '这个地址不安全',
		text: '地址以 http 而不是 https 开头时，浏览器不让网页加密内容，应用用不了。',
		toDo: '请改用 https 开头的地址。还是打不开的话，请向给您这个地址的人要一个。',
		act: '改用 https 打开'
	},
	storageSilent: '存储没有回应',
	storageSilentHint: '请关掉本应用的其他标签页，或重启浏览器，再重试。记录仍在这台设备上。',
	diskFailed: '刚才的修改还没有写入本机存储，只在本页中。请腾出空间后重试，不要关闭本页。',
	retry: '重试',
	saved: '已保存在本机',
	saving: '正在保存…',
	notSaved: '未保存',
	backupReminder: {
		never: (count: string) => `${count} 条改动只在这台设备上，还没有备份。`,
		old: ({ count, ago }: { count: string; ago: string }) =>
			`${count} 条改动只在这台设备上，上次备份是${ago}。`,
		act: '去备份'
	},
	workerFailed: '分级计算出错，客户资料没有受影响。',
	links: {
		turnedAway: '不再与其他成员同步',
		cannotStore: (names: string) => `${names} 存不下：对方的存储已满或出错`,
		refused: ({ names, documents }: { names: string; documents: number }) =>
			`与 ${names} 之间有 ${documents} 份文档没有被接收`,
		uneven: ({ names, documents }: { names: string; documents: number }) =>
			`与 ${names} 之间还有 ${documents} 份文档不同`,
		foreign: ({ names, documents }: { names: string; documents: number }) =>
			`与 ${names} 一致，另有 ${documents} 份别人的记录不经这条连接`,
		arriving: ({ arrived, of }: { arrived: string; of: string }) => `还在接收：${arrived}/${of} 份`,
		arrivingAlone: '内容还没收齐，正在等其他设备',
		syncing: (documents: number) => `正在同步 ${documents} 份文档`,
		equal: ({ names, at }: { names: string; at: string }) => `与 ${names} 一致（${at}）`,
		left: ({ name, documents, at }: { name: string; documents: number; at: string }) =>
			`上次遇到 ${name}（${at}）后还差 ${documents} 份文档`,
		connecting: '正在连接其他设备',
		counting: '有新改动，正在核对是否送出',
		unsent: (count: string) => `${count} 条改动还没送出`,
		held: ({ name, at }: { name: string; at: string }) => `${name} 有全部内容（${at}）`,
		sent: ({ name, at }: { name: string; at: string }) =>
			`改动都已送到别的设备（最近 ${name} ${at}）`,
		alone: '只在这台设备上',
		looking: '正在寻找其他设备',
		starting: '正在查看连接'
	},
	clock: {
		either: ({ names, by }: { names: string; by: string }) =>
			`本机时间比 ${names} ${by}。请检查两边的日期和时间。`,
		own: ({ names, by }: { names: string; by: string }) =>
			`本机时间比 ${names} 都${by}。请校准本机的日期和时间。`,
		theirs: ({ names, by }: { names: string; by: string }) =>
			`${names} 的时间与大家不同：本机比对方${by}。请提醒对方校准。`,
		ahead: (span: string) => `快 ${span}`,
		behind: (span: string) => `慢 ${span}`
	},
	arriving: {
		coming: ({ arrived, of }: { arrived: string; of: string }) =>
			`还在接收辖区的内容：${arrived}/${of}。收齐后再排计划。`,
		waiting: '辖区的内容还没收齐。打开“共享”与对方连接，收齐后再排计划。',
		anyway: '就用已有的内容排'
	},
	refusedByPeer: ({ name, document }: { name: string; document: string }) =>
		`${name} 没有接收您对“${document}”的修改，它只在本机。`,
	ownMissing: '别处保存着您的一些记录，而本机没有。',
	undone: (act: string) => `已撤销：${act}`,
	redone: (act: string) => `已重做：${act}`,
	changedElsewhere: '别人已经改过这里，无法撤销。',
	nothingToUndo: '没有可以撤销的操作。',
	refused: (problem: string) => `没有保存：${problem}`,
	missedRecorded: '没见到，已记下',
	/** Upon how many an act was. */
	several: (count: number) => `${count} 位（家）客户`,
	actOf: ({ who, act }: { who: string; act: string }) => `${who} · ${act}`,
	changedSince: '后来又改过：先撤销后来的那一步。',
	act: {
		addAccount: '已添加客户单位',
		editAccount: '已修改客户单位',
		deleteAccount: '已移到回收站',
		restoreAccount: '已恢复客户单位',
		addContact: '已添加客户',
		editContact: '已修改客户',
		deleteContact: '已移到回收站',
		restoreContact: '已恢复客户',
		mergeContacts: '已合并两张资料卡',
		separateContact: '已拆开资料卡',
		eraseContact: '已彻底删除个人信息',
		addProduct: '已添加产品',
		editProduct: '已修改产品',
		deleteProduct: '已移除产品',
		restoreProduct: '已恢复产品',
		addZone: '已添加分区',
		editZone: '已修改分区',
		deleteZone: '已移除分区',
		restoreZone: '已恢复分区',
		recordAssessment: '已记录评估',
		recordUsage: '用量已记下',
		addListing: '已开始跟踪进药',
		editListing: '进药情况已修改',
		deleteListing: '已移除这条进药',
		recordVisit: '拜访已记录',
		correctVisit: '拜访记录已更正',
		recordPromise: '承诺已记录',
		settlePromise: '承诺已更新',
		recordFeedback: '反馈已记录',
		answerFeedback: '反馈已回应',
		recordAdverseReport: '不良反应上报已记下',
		acceptPlan: '计划已采用',
		recordApproval: '意见已记录',
		recordAllocationWord: '拜访次数已调整',
		planVisit: '已安排拜访',
		editVisitPlan: '已修改拜访计划',
		moveVisitPlan: '拜访已移动',
		lockVisitPlan: '锁定已更改',
		cancelVisitPlan: '拜访已取消',
		setLeave: '已标记不外出',
		clearLeave: '已取消不外出',
		setClosure: '已记下不能拜访',
		clearClosure: '又可以拜访了',
		setTravelTimes: '已采用实测路程',
		clearTravelTimes: '已移除实测路程',
		setDayOverride: '工作日历已修改',
		clearDayOverride: '这一天又按国家安排',
		createTerritory: '辖区已创建',
		renameTerritory: '辖区已改名',
		addMember: '成员已加入',
		editMember: '成员已修改',
		removeMember: '成员已移除',
		admitDevice: '设备已登记',
		removeDevice: '设备已移除',
		cancelInvite: '邀请已取消',
		takeBack: '已重新接纳',
		beginEpoch: '密钥已更换',
		handOver: '工作已移交',
		addTarget: '已添加目标',
		editTarget: '已修改目标',
		deleteTarget: '已移除目标',
		planActivity: '已添加活动',
		editActivity: '已修改活动',
		removeActivity: '已移除活动',
		setPolicyCell: '规则已修改',
		clearPolicyCell: '规则已恢复原值',
		setComplianceCell: '合规设置已修改',
		importRecords: '导入完成',
		loadSample: '示例已载入'
	}
};
