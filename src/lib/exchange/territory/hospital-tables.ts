import {
	receivableMeasures,
	stockMeasures,
	type DistributorMeasure
} from '#lib/domain/archive/distributor-figure.ts';
import type { ListingStage, Stance } from '#lib/domain/archive/listing.ts';
import { type Choices, choiceText } from '#lib/exchange/archive/choices.ts';
import { heading } from '#lib/exchange/archive/field.ts';
import type { FileLanguage } from '#lib/exchange/file/file-language.ts';
import type { OutTable } from '#lib/exchange/file/out-table.ts';
import { groupBy } from '#lib/domain/group.ts';
import { usageFields, usageSourceWords } from '#lib/exchange/lines/usage-fields.ts';
import { stockFields } from '#lib/exchange/lines/stock-fields.ts';
import { listOf, namesIn } from './territory-tables.ts';
import type { TerritoryRecords } from './territory-records.ts';

const hospitalWord = heading('医院', 'Hospital');
const productWord = heading('产品', 'Product');

/** 医院用药统计表: a row for each hospital, product and month of which something is known. */
export function usageTable(records: TerritoryRecords, language: FileLanguage): OutTable {
	const { name, specification } = namesIn(records);
	const place = ({ month, accountId, productId }: TerritoryRecords['usage'][number]) =>
		`${month} ${accountId} ${productId}`;
	return listOf({
		language,
		name: heading('用药统计', 'Usage'),
		items: records.usage
			.filter(({ accountId, productId }) => name(accountId) !== '' && name(productId) !== '')
			.filter(({ quantity, amount }) => quantity !== null || amount !== null)
			.sort((one, other) => (place(one) < place(other) ? -1 : 1)),
		columns: [
			[heading('月份', 'Month'), ({ month }) => month],
			[hospitalWord, ({ accountId }) => name(accountId)],
			[productWord, ({ productId }) => name(productId)],
			[usageFields.specification.heading, ({ productId }) => specification(productId)],
			[heading('数量', 'Quantity'), ({ quantity }) => quantity ?? ''],
			[heading('金额（元）', 'Amount (yuan)'), ({ amount }) => amount ?? ''],
			[
				heading('数据来源', 'Data source'),
				({ source }) =>
					source ? choiceText({ choices: usageSourceWords, value: source, language }) : ''
			],
			[heading('来源说明', 'More of the source'), ({ sourceNote }) => sourceNote]
		]
	});
}

/** 进销存与应收: a row for each distributor, product, month and source; receivables stand in the rows without a product. */
export function stockTable(records: TerritoryRecords, language: FileLanguage): OutTable {
	const { name, specification } = namesIn(records);
	const rows = [
		...groupBy(
			records.distributorFigures.filter(
				({ accountId, productId }) =>
					name(accountId) !== '' && (productId === null || name(productId) !== '')
			),
			({ accountId, month, productId, source, sourceNote }) =>
				[accountId, productId ?? '', month, source ?? '', sourceNote].join(' ')
		)
	]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([, figures]) => figures);
	type Row = (typeof rows)[number];
	const figure = (measure: DistributorMeasure) => (row: Row) =>
		row.find((one) => one.measure === measure)?.value ?? '';
	const one = (of: (figure: Row[number]) => string) => (row: Row) => (row[0] ? of(row[0]) : '');
	return listOf({
		language,
		name: heading('商业进销存与应收', 'Stock and receivables'),
		items: rows,
		columns: [
			[stockFields.month.heading, one(({ month }) => month)],
			[stockFields.distributor.heading, one(({ accountId }) => name(accountId))],
			[stockFields.product.heading, one(({ productId }) => name(productId))],
			[stockFields.specification.heading, one(({ productId }) => specification(productId))],
			...[...stockMeasures, ...receivableMeasures].map(
				(measure) => [stockFields[measure].heading, figure(measure)] as const
			),
			[
				stockFields.source.heading,
				one(({ source }) =>
					source ? choiceText({ choices: usageSourceWords, value: source, language }) : ''
				)
			],
			[stockFields.sourceNote.heading, one(({ sourceNote }) => sourceNote)]
		]
	});
}

const stageWords: Choices<ListingStage> = {
	notBegun: heading('未开始', 'Not begun'),
	requested: heading('已提申请', 'Requested'),
	review: heading('药剂科审核', 'Pharmacy review'),
	committee: heading('等药事会', 'Before the committee'),
	listed: heading('已进药', 'Listed'),
	rejected: heading('未通过', 'Turned down')
};

const stanceWords: Choices<Stance> = {
	for: heading('支持', 'for'),
	neutral: heading('中立', 'neutral'),
	against: heading('反对', 'against')
};

/** 进药: how far each hospital is with each product, who votes how, and what is next. */
export function listingTable(records: TerritoryRecords, language: FileLanguage): OutTable {
	const { name, customer } = namesIn(records);
	return listOf({
		language,
		name: heading('进药', 'Listings'),
		items: records.listings,
		columns: [
			[hospitalWord, ({ accountId }) => name(accountId)],
			[productWord, ({ productId }) => name(productId)],
			[
				heading('进度', 'Stage'),
				({ stage }) => choiceText({ choices: stageWords, value: stage, language })
			],
			[heading('提单科室', 'Requesting department'), ({ department }) => department],
			[heading('药事会日期', 'Committee on'), ({ committeeOn }) => committeeOn ?? ''],
			[
				heading('关键人态度', 'Voters'),
				({ voters }) =>
					voters
						.map(({ contactId, stance }) =>
							[
								customer(contactId),
								stance ? choiceText({ choices: stanceWords, value: stance, language }) : ''
							]
								.filter(Boolean)
								.join(' ')
						)
						.filter(Boolean)
						.join('; ')
			],
			[heading('下一步要见', 'Meet next'), ({ meetNextId }) => customer(meetNextId ?? '')],
			[heading('下一步', 'Next step'), ({ nextStep }) => nextStep],
			[heading('下一步日期', 'Next step on'), ({ nextOn }) => nextOn ?? ''],
			[heading('备注', 'Note'), ({ note }) => note]
		]
	});
}
