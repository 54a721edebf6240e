/** Backups, restoring them, and wiping the device. */
export const backup = {
	title: '备份',
	intro:
		'备份是一个加密的文件，装着这个辖区的全部内容。没有和别人共享时，手机丢了，备份就是唯一的退路。请把它放到这台设备之外的地方。',
	last: (ago: string) => `上次备份：${ago}`,
	never: '还没有备份过。',
	onlyHere: (count: string) => `${count} 条改动只在这台设备上`,
	allElsewhere: '全部改动在备份里或别的设备上都有。',
	make: '备份',
	passphrase: '口令',
	passphraseHint: '至少 8 个字。没有口令谁也打不开，忘了无法找回，请另外记下。',
	repeat: '再输入一次口令',
	tooShort: '口令至少 8 个字',
	different: '两次输入的口令不一样',
	save: '存为文件',
	toFolder: '写入备份文件夹',
	making: '正在备份…',
	made: ({ name, size }: { name: string; size: string }) => `已备份：${name}，${size}`,
	fileName: '巡访备份',
	folder: {
		title: '备份文件夹',
		hint: '选一个文件夹（最好在网盘同步目录或 U 盘上），以后一键写入，保留最近两份。',
		choose: '选择文件夹',
		chosen: (name: string) => `文件夹：${name}`,
		forget: '不再使用',
		denied: '浏览器没有得到写入这个文件夹的许可。请重新选择。',
		failed: '没有写入文件夹，原来的备份没有动。请检查文件夹后重试。',
		smaller: ({ now, before }: { now: string; before: string }) =>
			`新的备份（${now}）比文件夹里的（${before}）小得多，内容可能不全。仍要写入吗？旧的一份会保留。`,
		smallerTitle: '新备份比旧备份小得多',
		writeAnyway: '仍然写入'
	},
	restore: {
		title: '从备份恢复',
		intro: '打开备份文件，先看里面有什么，再决定是否恢复。',
		dropHint: '选择或拖入 .rounds 备份文件',
		open: '打开备份',
		opening: '正在打开…',
		contents: '备份内容',
		territory: '辖区',
		madeAt: '备份时间',
		you: '您在其中是',
		members: '成员',
		customers: '客户',
		hospitals: '医院',
		visits: '拜访记录',
		span: '拜访日期',
		fresh: '这台设备上还没有这个辖区，恢复后和备份时一样。',
		merges: '这台设备上已有这个辖区：备份里的内容会合并进来，现有内容不会丢失。',
		act: '恢复',
		actMerge: '合并',
		working: '正在恢复…',
		done: '已恢复。',
		merged: '已合并。',
		equal: ({ equal, of }: { equal: number; of: number }) => `${of} 份数据中 ${equal} 份核对一致。`,
		openIt: '打开辖区',
		unproved:
			'做这份备份的设备已被移出或不属于这个辖区，没有合并。请先在没有这个辖区的浏览器里恢复它，再在那里打开新的邀请。'
	},
	cameBack: {
		title: '补回来的内容',
		kind: ({ kind, added, changed }: { kind: string; added: number; changed: number }) =>
			`${kind}：${[added > 0 ? `补回 ${added} 条` : '', changed > 0 ? `更新 ${changed} 条` : ''].filter(Boolean).join('，')}`,
		line: (parts: readonly string[]) => parts.join(' · '),
		changed: '更新',
		more: (count: string) => `还有 ${count} 条`,
		nothing: '本机没有缺少备份里的内容。',
		since: (at: string) => `从 ${at} 起，您的这些记录补回到本机：`,
		nothingSince: (at: string) => `从 ${at} 起，没有缺少的记录补回来。`
	},
	problem: {
		notABundle: '这不是备份文件。',
		truncated: '备份文件不完整，可能没有复制完。请换一份。',
		newer: '这份备份来自更新的版本。请先更新应用。',
		isBundle: '这是同步包，不是备份。请到“共享”里接收。',
		wrongKey: '口令不对。请再试一次，备份没有损坏。',
		damaged: '备份文件已损坏，没有恢复任何内容。请换一份备份。',
		failed: '没有成功，请再试一次。'
	},
	wipe: {
		title: '交接或清空这台设备',
		intro: '把手机交给别人或不再使用前，清除本应用在这个浏览器里的全部内容。',
		unsafe: (count: string) => `有 ${count} 条改动只在这台设备上，清空后就没有了。请先备份或同步。`,
		safe: '全部改动在备份里或别的设备上都有。',
		territories: (names: string) => `会清除的辖区：${names}`,
		act: '清空这台设备',
		sure: '清空这台设备？',
		sureText: '本机上全部辖区、草稿、设置和离线文件都会被删除，不能恢复。其他成员的设备不受影响。',
		working: '正在清空…',
		blocked: '另一个标签页还开着本应用，请先关闭它，再试一次。'
	}
};
