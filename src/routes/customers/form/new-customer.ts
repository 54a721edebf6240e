/** What can be added from the list; the names are those of the catalogue. */
export type NewKind = 'addDoctor' | 'addHospital' | 'addDistributor' | 'addOther' | 'addContact';
