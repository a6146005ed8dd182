package catalogue

import _ "embed" // for the catalogue that is read in place

// builtIn is what the files under data come to, as pass writes it: reading these takes
// longer than reading eleven reports. A change of the files makes it anew, and so does a
// merge of two changes.
//
//go:generate go test -run BuiltIn -update
//go:embed builtin.bin
var builtIn string
