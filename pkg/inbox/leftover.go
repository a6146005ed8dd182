package inbox

import (
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/slip"
)

// Sent is an input file, with the report in it.
type Sent struct {
	Path     string
	Report   *figure.Report // nil if the file cannot be read
	SHA256   string         // of its bytes
	Returned *slip.Returned // the slip of a copy that a board sent back; else nil
	Damage   error          // what is wrong with that slip
}

// Leftover is a file with no figure in any total.
type Leftover struct {
	Path   string
	Member string   // the id of the member that the report or the file name gives; empty for none
	For    []string // the files that are used instead
	Spare  bool     // the file is not needed: others are used instead, or no member lacks a report
}

// Leftovers returns the files that are not used, with those that are used instead. A file is
// not needed if the user preferred another one, if a workbook of the same name in another
// format is used, or if every member that is expected in the period has a usable report.
func (w Wanted) Leftovers(sent []Sent, used []*figure.Report) []Leftover {
	members := w.Catalogue.MembersOn(w.Period.End())
	in := inUse{files: map[string]bool{}, of: map[string][]string{}}
	for _, r := range used {
		in.files[r.Path] = true
		in.of[r.Member] = append(in.of[r.Member], r.Path)
	}
	complete := !slices.ContainsFunc(members, func(m *catalogue.Member) bool { return len(in.of[m.ID]) == 0 })
	reader := label.New(w.Catalogue, new(label.Memory))
	var list []Leftover
	for _, s := range sent {
		if in.files[s.Path] {
			continue
		}
		l := Leftover{Path: s.Path, Member: memberOf(s, members, reader)}
		if twin := in.twin(s.Path); twin != "" {
			l.For, l.Spare = []string{twin}, true
		} else if l.For = in.of[l.Member]; len(l.For) > 0 {
			l.Spare = complete || slices.ContainsFunc(w.Prefer, func(p string) bool { return Names(p, l.For[0]) })
		} else {
			l.Spare = complete
		}
		list = append(list, l)
	}
	return list
}

// memberOf returns the member that a report gives, or else the name of the file.
func memberOf(s Sent, members []*catalogue.Member, reader *label.Reader) string {
	if s.Report != nil && s.Report.Member != "" {
		return s.Report.Member
	}
	if m := reader.FileName(s.Path).Member(members); m != nil {
		return m.ID
	}
	return ""
}

// inUse are the files whose figures are in the totals.
type inUse struct {
	files map[string]bool
	of    map[string][]string // by member
}

// twin returns a used file whose name differs from that of another only in its ending.
func (u inUse) twin(path string) string {
	stem := strings.TrimSuffix(path, filepath.Ext(path))
	for _, ending := range workbooks {
		for _, other := range []string{stem + ending, stem + strings.ToUpper(ending)} {
			if other != path && u.files[other] {
				return other
			}
		}
	}
	return ""
}

// Names reports whether a user's text names a file, by its path or its base name.
func Names(written, path string) bool {
	if filepath.Clean(written) == filepath.Clean(path) {
		return true
	}
	if written != filepath.Base(written) {
		a, errA := filepath.Abs(written)
		b, errB := filepath.Abs(path)
		return errA == nil && errB == nil && a == b
	}
	return norm.NFC.String(written) == norm.NFC.String(filepath.Base(path))
}

// SetAside adapts findings to the files that are not used. A finding on a file that is not
// needed becomes a warning that names the files used instead; its cells concern nobody. A
// member with an unused file is not asked to send one.
func SetAside(c *catalogue.Catalogue, list []Leftover, findings diag.List) diag.List {
	spare := map[string]*Leftover{}
	unusable := map[string][]diag.Place{}
	for i := range list {
		l := &list[i]
		if l.Spare {
			spare[l.Path] = l
		} else if l.Member != "" {
			unusable[l.Member] = append(unusable[l.Member], diag.Place{File: l.Path})
		}
	}
	var out diag.List
	known, faulty := map[string]bool{}, map[string]bool{}
	for _, f := range findings {
		l := spare[f.File]
		switch {
		case f.Rule == diag.MemberMissing:
			f.Related = unusable[f.Member]
		case l == nil:
		case f.Sheet != "" || f.Cell != "":
			faulty[f.File] = faulty[f.File] || f.Severity == diag.Error
			continue
		default:
			known[f.File] = true
			if f.Severity == diag.Error {
				f = l.spared(c, f)
			}
		}
		out.Add(f)
	}
	for _, l := range list {
		if faulty[l.Path] && !known[l.Path] {
			out.Add(l.spared(c, diag.FileSuperseded.At(diag.Place{File: l.Path})))
		}
	}
	return out
}

// spared makes a finding one on a file that is not needed.
func (l *Leftover) spared(c *catalogue.Catalogue, f diag.Finding) diag.Finding {
	f.Severity, f.Related = diag.Warning, nil
	for _, path := range l.For {
		f.Related = append(f.Related, diag.Place{File: path})
	}
	if len(l.For) == 0 {
		return f.Instead(words.allUsable.With(c.Bloc.Members))
	}
	return f.Instead(words.used.With(diag.Same(strings.Join(l.For, ", "))))
}
