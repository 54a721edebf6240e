import { about as aboutEn } from './en/about.ts';
import { charts as chartsEn } from './en/charts.ts';
import { common as commonEn } from './en/common.ts';
import { compliance as complianceEn } from './en/compliance.ts';
import { customers as customersEn } from './en/customers.ts';
import { errors as errorsEn } from './en/errors.ts';
import { grading as gradingEn } from './en/grading.ts';
import { importing as importingEn } from './en/importing.ts';
import { plan as planEn } from './en/plan.ts';
import { promises as promisesEn } from './en/promises.ts';
import { settings as settingsEn } from './en/settings.ts';
import { share as shareEn } from './en/share.ts';
import { visit as visitEn } from './en/visit.ts';
import { week as weekEn } from './en/week.ts';
import { about } from './zh/about.ts';
import { charts } from './zh/charts.ts';
import { common } from './zh/common.ts';
import { compliance } from './zh/compliance.ts';
import { customers } from './zh/customers.ts';
import { errors } from './zh/errors.ts';
import { grading } from './zh/grading.ts';
import { importing } from './zh/importing.ts';
import { plan } from './zh/plan.ts';
import { promises } from './zh/promises.ts';
import { settings } from './zh/settings.ts';
import { share } from './zh/share.ts';
import { visit } from './zh/visit.ts';
import { week } from './zh/week.ts';

/** The languages of the app, as BCP 47 tags. */
export type LocaleName = 'zh-CN' | 'en';

const zh = {
	about,
	charts,
	common,
	compliance,
	customers,
	errors,
	grading,
	importing,
	plan,
	promises,
	settings,
	share,
	visit,
	week
};

/** Every text of the app by area; the Chinese catalogue decides which keys exist. */
export type Messages = typeof zh;

const en: Messages = {
	about: aboutEn,
	charts: chartsEn,
	common: commonEn,
	compliance: complianceEn,
	customers: customersEn,
	errors: errorsEn,
	grading: gradingEn,
	importing: importingEn,
	plan: planEn,
	promises: promisesEn,
	settings: settingsEn,
	share: shareEn,
	visit: visitEn,
	week: weekEn
};

/** The whole catalogue in each language. */
export const catalogues: Record<LocaleName, Messages> = { 'zh-CN': zh, en };
