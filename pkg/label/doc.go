// Package label reads the texts of a report: by the catalogue's vocabulary their words
// become facets, periods, units and roles. It knows no cell, no sheet and no layout. Its
// input is a text with its font, the axis on which it stands, and what the labels above it
// say.
//
// A text is read in these steps:
//
//  1. decode it, where its font or its letters say that it was typed in TCVN3 or VNI, and
//     try again as its neighbours are encoded where it says nothing (encoding.go);
//  2. drop sums of row numbers such as "(I+II)", and what only translates the text before
//     it (bracket.go, translation.go);
//  3. find the periods and days that it names (time.go, scan.go), by the cues that the
//     catalogue lists for the words of time (cued.go);
//  4. match the other words with the vocabulary, phrase by phrase, as far as the axis and
//     the labels above allow (reader.go, phrases.go; its times: phrase_times.go);
//  5. settle what its phrases say of one axis, and whose its units are (meaning.go,
//     bracket.go). A text that contradicts itself may list what stands under it (list.go);
//     one with mistyped words is read by the words that fit their places (spelling.go).
//
// A text that should be units and nothing else is read by unit.go, clause by clause
// (clause.go, owners.go, multiples.go, power.go); unitline.go finds the part of a title that gives units.
//
// The result is a Meaning. It is understood whole or not at all: words without a meaning
// are kept as written. Reports share most of their labels, so a Memory keeps meanings from
// text to text and from file to file (memory.go).
//
// Meanings are then combined:
//
//  1. the labels from a number up its row, or up its column, make a Path (path.go);
//  2. a row, a column and the titles over both make a Crossing (crossing.go);
//  3. a Crossing and its units name an indicator of the catalogue (indicator.go).
//
// A text that heads a sheet or a table is also read as a Line: the number and the day of a
// document, the day up to which figures go, and the places and the board it is about
// (line.go, asof.go, area.go, board.go, remark.go). It says of which stretch of time the
// figures under it are, and whether they are planned or estimated (extent.go, span.go,
// rolesaid.go). The papers that it cites say nothing (cited.go), nor does the date of
// signing (signed.go). The lines over a table together say whose report it is
// (letterhead.go, territory.go). filename.go reads the name of a file.
//
// Any text that is no label is read whole (said.go, whole.go, linesplit.go, taken.go; its units:
// unitsaid.go; its days and times of day: dates.go): by the vocabulary of lines it limits the
// figures in its reach (limited.go, name.go; which: subject.go), is harmless, or has words left over.
package label
