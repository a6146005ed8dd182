package diag

import "strings"

// Spoken is an error in the words of both languages.
type Spoken struct {
	text Text
	args []any // a Text or an error among them is in the language too; an error is what the whole is about
}

// Says is the error of a text with arguments.
func Says(text Text, args ...any) error { return &Spoken{text, args} }

// Error says it in English.
func (e *Spoken) Error() string { return e.In("en") }

// In says it in a language.
func (e *Spoken) In(lang string) string {
	args := make([]any, len(e.args))
	for i, arg := range e.args {
		switch arg := arg.(type) {
		case error:
			args[i] = InLanguage(arg, lang)
		case Text:
			args[i] = arg.In(lang)
		default:
			args[i] = arg
		}
	}
	return e.text.Say(lang, args...)
}

// Unwrap returns the errors that it is about.
func (e *Spoken) Unwrap() error {
	for _, arg := range e.args {
		if err, ok := arg.(error); ok {
			return err
		}
	}
	return nil
}

// InLanguage returns what an error says, and each of those that it joins, in the user's
// language where it has it.
func InLanguage(err error, lang string) string {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var list []string
		for _, one := range joined.Unwrap() {
			list = append(list, InLanguage(one, lang))
		}
		return strings.Join(list, "\n")
	}
	if known, ok := err.(interface{ In(lang string) string }); ok {
		return known.In(lang)
	}
	return err.Error()
}
