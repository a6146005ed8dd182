package sheet

import (
	"math/big"
	"strconv"
	"time"
)

// Serial returns the serial number of a date, of a date with a time, or of a time, written as
// "2018-12-31T18:00:00"; ok is false for anything else. Serial 1 is 1900-01-01. Excel counts a
// 29 February 1900, so the numbers from March 1900 on count days since 1899-12-30, and earlier
// ones are one less.
func Serial(text string, date1904 bool) (serial string, ok bool) {
	zero := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if date1904 {
		zero = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	t, err := time.Parse("2006-01-02T15:04:05Z07:00", text)
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02"} {
		if err != nil {
			t, err = time.Parse(layout, text)
		}
	}
	if err != nil {
		if t, err = time.Parse("15:04:05", text); err != nil {
			return "", false
		}
		t = zero.Add(t.Sub(time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC)))
	} else if !date1904 && t.Before(time.Date(1900, 3, 1, 0, 0, 0, 0, time.UTC)) {
		t = t.AddDate(0, 0, -1)
	}
	// A Duration holds less than 300 years. So days are counted apart from the rest.
	midnight := t.Truncate(24 * time.Hour)
	days := (midnight.Unix() - zero.Unix()) / 86400
	rest := t.Sub(midnight)
	value := new(big.Rat).SetFrac64(int64(rest), int64(24*time.Hour))
	value.Add(value, new(big.Rat).SetInt64(days))
	if value.Sign() < 0 {
		return "", false
	}
	text = value.FloatString(20)
	out, ok := AppendNumber(nil, []byte(text))
	return string(out), ok
}

// DateOf returns the day of a serial number in Vietnamese notation, "31/12/2018"; the text
// itself if it is no serial number.
func DateOf(serial string, date1904 bool) string {
	days, err := strconv.ParseFloat(serial, 64)
	if err != nil || days < 61 || days > 100_000 {
		return serial
	}
	zero := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if date1904 {
		zero = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return zero.AddDate(0, 0, int(days)).Format("02/01/2006")
}
