package reply

import (
	"path"
	"slices"
	"strings"

	"bloc/pkg/diag"
)

// sentence is what a finding says with what to do about it.
func sentence(f diag.Finding) string {
	s := capital(f.Severity.Word(lang)) + ": " + f.Message(lang) + "."
	if todo := advice(f); todo != "" {
		s += " " + capital(todo) + "."
	}
	return s
}

// advice is what the board can do about a finding.
func advice(f diag.Finding) string {
	if f.Answered != nil {
		return words.explained.Say(lang)
	}
	return f.ToBoard()
}

// bare is a finding that names files without their folders, which are those of the
// one who runs bloc.
func bare(f diag.Finding) diag.Finding {
	f.Related = slices.Clone(f.Related)
	for i, r := range f.Related {
		for name, text := range f.Args {
			f = f.With(name, diag.Same(strings.ReplaceAll(text.Vi, r.File, base(r.File))))
		}
		f.Related[i].File = base(r.File)
	}
	f.Also = slices.Clone(f.Also)
	for i := range f.Also {
		f.Also[i].File = base(f.Also[i].File)
	}
	f.File = base(f.File)
	return f
}

// base is the name of a file, in whichever way its folders are written.
func base(file string) string {
	if file == "" {
		return ""
	}
	return path.Base(strings.ReplaceAll(file, `\`, "/"))
}

// capital writes the first letter of a text as a capital.
func capital(s string) string {
	letters := []rune(s)
	if len(letters) == 0 {
		return ""
	}
	return strings.ToUpper(string(letters[:1])) + string(letters[1:])
}
