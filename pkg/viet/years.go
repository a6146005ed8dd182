package viet

import "strconv"

// Yearly is a text as it reads in any year: its key with the years apart.
type Yearly struct {
	Key   string // with 0000 for each year
	Years []int  // the years that it names, in order
}

// InAnyYear takes the years out of a text.
func InAnyYear(text string) Yearly { return ofKey(Key(text)) }

func ofKey(key string) Yearly {
	y := Yearly{Key: key}
	var masked []byte
	for i := 0; i+yearDigits <= len(key); i++ {
		if !isYear(key, i) {
			continue
		}
		if n, err := strconv.Atoi(key[i : i+yearDigits]); err == nil {
			if masked == nil {
				masked = []byte(key)
			}
			copy(masked[i:], "0000")
			y.Years = append(y.Years, n)
		}
	}
	if masked != nil {
		y.Key = string(masked)
	}
	return y
}

// yearDigits is how many digits a year has.
const yearDigits = 4

// isYear reports whether a year of these two centuries stands at a place, and not a longer
// number.
func isYear(key string, at int) bool {
	digit := func(i int) bool { return i >= 0 && i < len(key) && key[i] >= '0' && key[i] <= '9' }
	for i := at; i < at+yearDigits; i++ {
		if !digit(i) {
			return false
		}
	}
	century := key[at : at+2]
	return (century == "19" || century == "20") && !digit(at-1) && !digit(at+yearDigits)
}

// Since returns by how many years another text is later than this one. ok is false if the
// texts differ in more than that.
func (y Yearly) Since(was Yearly) (years int, ok bool) {
	if y.Key != was.Key || len(y.Years) != len(was.Years) {
		return 0, false
	}
	for i, n := range y.Years {
		if i == 0 {
			years = n - was.Years[i]
		}
		if n-was.Years[i] != years {
			return 0, false
		}
	}
	return years, true
}

// Later returns a text as it reads some years later: each year in it is that much later.
func Later(text string, years int) string {
	if years == 0 {
		return text
	}
	var out []byte
	for i := 0; i < len(text); i++ {
		if i+yearDigits <= len(text) && isYear(text, i) {
			if n, err := strconv.Atoi(text[i : i+yearDigits]); err == nil {
				out = strconv.AppendInt(out, int64(n+years), 10)
				i += yearDigits - 1
				continue
			}
		}
		out = append(out, text[i])
	}
	return string(out)
}
