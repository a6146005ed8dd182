package xls

import (
	"slices"
	"strings"

	"bloc/pkg/sheet"
)

// tab is one entry of the workbook's list of sheets.
type tab struct {
	name   string
	start  int // where its records begin
	end    int // where the next sheet begins, or the stream ends
	kind   int
	hidden bool
	very   bool // hidden so that no menu lists it
	filter []sheet.Range
}

// The kinds of sheets: in the list of sheets, and in the record that begins a sheet.
const (
	worksheetTab = 0
	stateVery    = 2

	beginGlobals   = 0x0005
	beginWorksheet = 0x0010
)

const biff8 = 0x0600

// begin reads the record that begins a part of the stream, and returns the kind of the part.
func (rec *records) begin() (kind int, err error) {
	if err := rec.advance(); err != nil {
		return 0, err
	}
	f := rec.fields()
	version, kind := f.u16(), f.u16()
	if rec.id != idBOF || f.short {
		return 0, sheet.Damaged("không có đầu phần ở byte %d", "no part begins at byte %d", rec.at)
	}
	if version != biff8 {
		return 0, older("5.0/95")
	}
	return kind, nil
}

// globals reads the records of the whole workbook.
func (r *reader) globals(stream []byte) error {
	rec := &records{data: stream}
	kind, err := rec.begin()
	if err != nil {
		return err
	}
	if kind != beginGlobals {
		return sheet.Damaged("tệp không bắt đầu bằng phần chung của sổ làm việc", "the file does not begin with what belongs to the whole workbook")
	}
	for rec.id != idEOF {
		if err := rec.advance(); err != nil {
			return err
		}
		if err := r.global(rec); err != nil {
			return err
		}
	}
	if len(r.tabs) == 0 {
		return sheet.Damaged("tệp không có trang tính nào", "the workbook has no sheets")
	}
	r.placeFilters()
	r.placeEnds(len(stream))
	return r.makeStyles()
}

// global reads one record of the whole workbook.
func (r *reader) global(rec *records) error {
	switch rec.id {
	case idFilePass:
		return r.decrypt(rec)
	case idBoundSheet:
		return r.readTab(rec)
	case idDateMode:
		r.date1904 = rec.fields().u16() == 1
	case idWriteAccess:
		f := rec.fields()
		writer, _ := (&pieces{now: f.b[min(2, len(f.b)):]}).name(f.u16())
		r.calc = strings.TrimSpace(writer) == "Calc"
	case idFont:
		return r.readFont(rec)
	case idFormat:
		return r.readFormat(rec)
	case idXF:
		return r.readLook(rec)
	case idSST:
		p, err := rec.pieces()
		if err != nil {
			return err
		}
		return r.readTable(p)
	case idSupBook:
		return r.names.readBook(rec)
	case idExternName:
		return r.names.readExternal(rec)
	case idExternSheet:
		return r.names.readSheets(rec)
	case idName:
		return r.names.readName(rec)
	}
	return nil
}

// readTab reads an entry of the list of sheets.
func (r *reader) readTab(rec *records) error {
	const stateBits = 3
	f := rec.fields()
	t := tab{start: int(f.u32())}
	state := f.u8() & stateBits
	t.kind = f.u8()
	length := f.u8()
	name, ok := (&pieces{now: f.b}).name(length)
	if f.short || !ok {
		return rec.short()
	}
	t.name, t.hidden, t.very = name, state != 0, state == stateVery
	if r.tabs = append(r.tabs, t); len(r.tabs) > r.limits.Entries {
		return sheet.OverLimit(sheet.Counted.Sheets, int64(r.limits.Entries))
	}
	return nil
}

// placeFilters gives each sheet the ranges of its filters.
func (r *reader) placeFilters() {
	for _, n := range r.names.list {
		if n.builtin != filterName || n.sheet < 1 || n.sheet > len(r.tabs) {
			continue
		}
		if area, ok := oneArea(n.tokens); ok {
			t := &r.tabs[n.sheet-1]
			t.filter = append(t.filter, area)
		}
	}
}

// placeEnds works out where the records of each sheet end, if all sheets are in their places.
func (r *reader) placeEnds(length int) {
	starts := []int{length}
	for _, t := range r.tabs {
		starts = append(starts, t.start)
	}
	slices.Sort(starts)
	for i := range r.tabs {
		next, _ := slices.BinarySearch(starts, r.tabs[i].start+1)
		r.tabs[i].end = starts[min(next, len(starts)-1)]
	}
}
