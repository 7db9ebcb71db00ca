/** An area code from before 2017, the one of today, and where it is (esms-api 8). */
export interface Area {
	old: string;
	today: string;
	name: string;
}

/** Digits behind an old area code. */
export const localLength = ({ old }: Area): number => (old.length === 1 ? 8 : 7);

const AREAS = `4 24 Ha Noi|8 28 Ho Chi Minh City|20 214 Lao Cai|22 212 Son La|25 205 Lang Son|26 206 Cao Bang
27 207 Tuyen Quang|29 216 Yen Bai|30 229 Ninh Binh|31 225 Hai Phong|33 203 Quang Ninh|36 227 Thai Binh
37 237 Thanh Hoa|38 238 Nghe An|39 239 Ha Tinh|52 232 Quang Binh|53 233 Quang Tri|54 234 Thua Thien Hue
55 255 Quang Ngai|56 256 Binh Dinh|57 257 Phu Yen|58 258 Khanh Hoa|59 269 Gia Lai|60 260 Kon Tum
61 251 Dong Nai|62 252 Binh Thuan|63 263 Lam Dong|64 254 Ba Ria - Vung Tau|66 276 Tay Ninh
67 277 Dong Thap|68 259 Ninh Thuan|70 270 Vinh Long|72 272 Long An|73 273 Tien Giang|74 294 Tra Vinh
75 275 Ben Tre|76 296 An Giang|77 297 Kien Giang|79 299 Soc Trang|230 215 Dien Bien|231 213 Lai Chau
240 204 Bac Giang|241 222 Bac Ninh|280 208 Thai Nguyen|281 209 Bac Kan|320 220 Hai Duong|321 221 Hung Yen
350 228 Nam Dinh|351 226 Ha Nam|500 262 Dak Lak|501 261 Dak Nong|510 235 Quang Nam|511 236 Da Nang
650 274 Binh Duong|651 271 Binh Phuoc|710 292 Can Tho|711 293 Hau Giang|780 290 Ca Mau|781 291 Bac Lieu`;

export const areas: ReadonlyMap<string, Area> = new Map(
	AREAS.split(/[|\n]/).map((line) => {
		const [old, today, ...name] = line.split(' ');
		return [old!, { old: old!, today: today!, name: name.join(' ') }];
	}),
);
