package answer

import "bloc/pkg/quantity"

// plain returns numbers in one form: 1.50 is 1.5.
func plain(values []string) []string {
	var list []string
	for _, v := range values {
		if d, err := quantity.FromStored(v); err == nil {
			v = d.String()
		}
		list = append(list, v)
	}
	return list
}
