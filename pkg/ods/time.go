package ods

import (
	"math/big"
	"regexp"
	"sync"
	"time"

	"bloc/pkg/sheet"
)

// serial returns the serial number of a date, with or without a time. A day before the epoch
// has a negative one.
func serial(text []byte, date1904 bool) ([]byte, bool) {
	zero := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if date1904 {
		zero = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	for _, layout := range []string{"2006-01-02", "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02T15:04:05Z07:00"} {
		t, err := time.Parse(layout, string(text))
		if err != nil {
			continue
		}
		// A Duration holds less than 300 years. So days are counted apart from the rest.
		days := t.Truncate(24 * time.Hour)
		value := new(big.Rat).SetFrac64(int64(t.Sub(days)), int64(24*time.Hour))
		return decimal(value.Add(value, new(big.Rat).SetInt64((days.Unix()-zero.Unix())/86400)))
	}
	return nil, false
}

// decimal writes a number as a cell holds it.
func decimal(value *big.Rat) ([]byte, bool) {
	return sheet.AppendNumber(nil, []byte(value.FloatString(20)))
}

// duration is a time as XML Schema writes it: PT12H30M15.5S.
var duration = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(-?)P(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d{1,30})?)S)?)?$`)
})

// days returns a time as a part of a day.
func days(text []byte) ([]byte, bool) {
	m := duration().FindSubmatch(text)
	if m == nil || len(text) < len("PT0S") && len(text) < len("P0D") {
		return nil, false
	}
	all := new(big.Rat)
	for i, per := range []int64{1, 24, 1440, 86400} {
		if len(m[2+i]) == 0 {
			continue
		}
		n, ok := new(big.Rat).SetString(string(m[2+i]))
		if !ok {
			return nil, false
		}
		all.Add(all, n.Quo(n, big.NewRat(per, 1)))
	}
	if len(m[1]) > 0 {
		all.Neg(all)
	}
	return decimal(all)
}
