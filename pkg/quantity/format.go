package quantity

import (
	"strings"

	"bloc/pkg/diag"
)

// Written returns a value in the notation of each language, with the decimals it needs. If it
// needs any, it has at least as many as given.
func Written(v Decimal, least int32) diag.Text {
	places := Places(v)
	for places > 0 && v.Round(places-1).Equal(v) {
		places--
	}
	if places > 0 {
		places = max(places, least)
	}
	return diag.Text{Vi: Format(v, places, "vi"), En: Format(v, places, "en")}
}

// Format writes a value with grouped digits: 53.011,34 in Vietnamese ("vi", and any
// other language), 53,011.34 in English ("en"). It rounds half away from zero to the
// given decimals; negative places keep all decimals. Parse in the same notation reads
// the text back if it has no more than 40 digits.
func Format(d Decimal, places int32, lang string) string {
	if places < 0 {
		places = Places(d)
	}
	group, point := ".", ","
	if lang == "en" {
		group, point = ",", "."
	}
	whole, fraction, _ := strings.Cut(d.Abs().StringFixed(places), ".")
	var b strings.Builder
	if d.Round(places).IsNegative() {
		b.WriteByte('-')
	}
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(group)
		}
		b.WriteRune(digit)
	}
	if fraction != "" {
		b.WriteString(point + fraction)
	}
	return b.String()
}
