package ods

import (
	"bytes"
	"regexp"
	"sync"

	"bloc/pkg/sheet"
)

// shown returns the text of the cell. A formula without a text and without a type has yielded
// an empty text; this is how LibreOffice writes it.
func (c *pending) shown() []byte {
	words, said := c.words.text(), c.words.begun
	c.words.begun = false
	if c.kind == typeNone && c.hasFormula && said && len(words) == 0 {
		c.kind = typeString
	}
	return words
}

// value returns what the cell holds, besides what it shows; sheet.Blank if it has no value.
func (t *tableReader) value(shown []byte) (sheet.Kind, string, error) {
	c := t.c
	if fault := c.fault(shown); fault != nil {
		return t.textOf(sheet.Error, fault)
	}
	switch {
	case c.kind == typeString:
		if len(shown) == 0 {
			shown = c.value
		}
		if len(shown) == 0 && !c.hasFormula {
			return sheet.Blank, "", nil
		}
		return t.textOf(sheet.Text, shown)
	case c.kind == typeNone && !c.hasFormula:
		return t.textOf(sheet.Text, shown)
	case c.hasFormula && (c.kind == typeNone || !c.hasValue):
		return sheet.Uncached, "", nil
	}
	return t.constant()
}

// fault returns the error that the value is; nil for none.
func (c *pending) fault(shown []byte) []byte {
	lost := []byte("#REF!")
	switch {
	case c.failed && len(shown) == 0:
		return []byte("#VALUE!")
	case c.failed, c.hasFormula && errorValue().Match(shown), string(c.value) == "0" && ownError().Match(shown):
		return shown
	case c.kind == typeString && len(shown)+len(c.value) == 0 && bytes.Contains(c.formula, lost):
		return lost // older programs write an empty text
	}
	return nil
}

// constant returns the value from the attribute that belongs to the kind.
func (t *tableReader) constant() (sheet.Kind, string, error) {
	c := t.c
	value, ok := []byte(nil), false
	kind := sheet.Date
	switch c.kind {
	case typeNumber:
		if !c.look.date {
			kind = sheet.Number
		}
		c.room, ok = sheet.AppendNumber(c.room[:0], bytes.TrimSpace(c.value))
		if value = c.room; !ok {
			return 0, "", t.broken("%q không phải số hữu hạn", "%q is no finite number", sheet.Clip(c.value))
		}
	case typeDate:
		if value, ok = serial(c.value, t.book.Date1904); !ok {
			return 0, "", t.broken("ngày %q không hợp lệ", "the date %q is not valid", sheet.Clip(c.value))
		}
	case typeTime:
		if value, ok = days(c.value); !ok {
			return 0, "", t.broken("thời gian %q không hợp lệ", "the time %q is not valid", sheet.Clip(c.value))
		}
	case typeBool:
		return t.boolean()
	}
	return t.textOf(kind, value)
}

func (t *tableReader) boolean() (sheet.Kind, string, error) {
	switch string(t.c.value) {
	case "true", "1":
		return sheet.Bool, "TRUE", nil
	case "false", "0":
		return sheet.Bool, "FALSE", nil
	}
	return 0, "", t.broken("giá trị logic %q không hợp lệ", "the boolean %q is not valid", sheet.Clip(t.c.value))
}

func (t *tableReader) textOf(kind sheet.Kind, words []byte) (sheet.Kind, string, error) {
	if len(words) > t.in.Limits.CellText && sheet.LengthInExcel(words) > t.in.Limits.CellText {
		return 0, "", t.here(sheet.OverLimit(sheet.Counted.CellText, int64(t.in.Limits.CellText)))
	}
	kept, err := t.build.Text(words)
	return kind, kept, err
}

// errorValue returns an error by the text that is shown.
var errorValue = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(#(DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d{3})$`)
})

// ownError is an error in any language, as #WERT!; no number 0 is shown in this form.
var ownError = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(#\pL[\pL\d/]*[!?]?|\pL+:\d{3})$`) })
