import { describe, expect, test } from 'vitest';
import { productSchema } from '#lib/domain/archive/product.ts';
import { strategyActions } from '#lib/domain/grading/strategy-actions.ts';
import * as v from 'valibot';
import { aContact, aHospital } from '#tests/fixtures/builders.ts';
import { archiveAnswers } from './five-questions.ts';

const product = v.parse(productSchema, {
	version: 1,
	id: 'product-1',
	name: '云脉舒片',
	competitors: '康压平片',
	keyMessages: '每日一次；晨峰控制'
});
const brief = { promises: [] };
const actions = strategyActions[4];
const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id);

describe('V9: the five questions are answered from the archives', () => {
	test('product with its first message, its competitors, when the doctor is met, what the class asks for', () => {
		const answers = archiveAnswers({
			contact: aContact({ bestTimes: [{ weekday: 2, period: 'morning' }] }),
			hospital: aHospital({ competitors: '别的片' }),
			products: [product],
			brief,
			actions,
			isLimited: (rule) => rule === 'samplesAndReminders' || rule === 'offLabelWording'
		});
		expect(answers.sell).toEqual([{ name: '云脉舒片', message: '每日一次' }]);
		expect(answers.competitor).toEqual(['康压平片']);
		expect(answers.when.bestTimes).toEqual([{ weekday: 2, period: 'morning' }]);
		// New indications are off-label wording and samples are limited: neither is proposed.
		expect(idsOf(answers.how)).toEqual(['sellingPoints', 'moreUse']);
		expect(idsOf(answers.aids.actions)).toEqual(['selectiveLiterature']);
	});

	test('what no product names is answered by what the hospital uses; what nobody knows stays empty', () => {
		const of = { contact: aContact(), products: [], actions, brief, isLimited: () => false };
		expect(
			archiveAnswers({ ...of, hospital: aHospital({ competitors: '别的片' }) }).competitor
		).toEqual(['别的片']);
		expect(archiveAnswers({ ...of, hospital: null })).toMatchObject({ sell: [], competitor: [] });
	});
});
