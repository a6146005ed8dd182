package label

import (
	"slices"
	"strings"
)

// takePhones takes telephone numbers. They begin with a zero, unlike any amount with so many
// digits.
func (w *whole) takePhones() {
	for i := 0; i < len(w.words); i++ {
		end, digits := i, 0
		for end < len(w.words) && isDigits(w.words[end].Plain) && (end == i || strings.Trim(w.words[end].Sep, " .-") == "") && digits < longestPhone {
			digits += len(w.words[end].Plain)
			end++
		}
		if digits >= shortestPhone && digits <= longestPhone && w.words[i].Plain[0] == '0' && !slices.Contains(w.read[i:end], true) {
			w.take(i, end)
			i = end
		}
	}
}

// takeAddresses takes the words of addresses of mail and of pages: "lanh@example.vn".
func (w *whole) takeAddresses() {
	for i := 1; i < len(w.words); i++ {
		if w.words[i].Sep != "@" {
			continue
		}
		from, to := i-1, i+1
		for from > 0 && w.isJoined(from) {
			from--
		}
		for to < len(w.words) && w.isJoined(to) {
			to++
		}
		w.take(from, to)
	}
}

// The least and the greatest number of digits of a telephone.
const (
	shortestPhone = 9
	longestPhone  = 11
)
