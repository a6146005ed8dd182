// Package label reads the texts of a report: by the catalogue's vocabulary their words become
// facets, periods, units and roles. It knows no cell, no sheet and no layout. Its input is a
// text with its font, the axis on which it stands, and what the labels above it say.
//
// A Reader (reader.go) has a reader for each kind of text: labelReader (labels.go), unitReader
// (unit.go), lineReader (line.go) and wholeReader (said.go). They share four things: the
// tokenizer splits a text into words and finds its cues (tokens.go, cued.go), definitions hold
// what a user says of texts (defined.go), encodings are those of the file (encoding.go), and a
// Memory keeps what texts mean from file to file, since reports share most of their labels
// (memory.go).
//
// A label is read in these steps:
//
//  1. decode it if its font or its letters show that it was typed in TCVN3 or VNI; if they
//     show nothing and it is not understood, try the encoding of its neighbours (encoding.go);
//  2. write out the abbreviations that a text of the report explains (abbreviated.go); drop
//     sums of row numbers such as "(I+II)", the source of the figures, and translations of the
//     text before (bracket.go, sourced.go, translation.go);
//  3. find the periods and days that it names (time.go, scan.go, monthrange.go), by the cues
//     that the catalogue lists for the words of time;
//  4. match the other words with the vocabulary, phrase by phrase, as far as the axis and the
//     labels above allow (phrases.go; its times: phrase_times.go);
//  5. settle what its phrases say of one axis, and whose its units are (meaning.go,
//     bracket.go). A text that contradicts itself may list what stands under it (list.go). For
//     one with mistyped words the speller finds words that fit their places (spelling.go).
//
// The result is a Meaning. It is understood whole or not at all: words without a meaning are
// kept as written.
//
// Meanings are then combined:
//
//  1. the labels from a number up its row, or up its column, make a Path (path.go);
//  2. a row, a column and the titles over both make a Crossing (crossing.go);
//  3. a Crossing and its units name one of the indicators of the catalogue (indicator.go).
//
// A text that should be units and nothing else is a unitText. It is read clause by clause
// (clause.go, owners.go, multiples.go, power.go). unitline.go finds the part of a title that
// gives units.
//
// A text that heads a sheet or a table is also read as a Line: the number and the day of a
// document, the day up to which figures go, and the places and the board it is about (line.go,
// asof.go, area.go, board.go, remark.go). It gives the stretch of time that the figures under
// it cover, and whether they are planned or estimated (extent.go, span.go, rolesaid.go). The
// papers that it cites say nothing (cited.go), nor does the date of signing (signed.go). A
// letterhead is what the lines over a table together say of the office that sends the report
// (letterhead.go), by the territory of that office (territory.go). filename.go reads the name
// of a file.
//
// Any text that is no label is read whole, by the vocabulary of lines (said.go). It limits the
// figures in its reach, is harmless, or has words left over. Package prose judges what such
// words may do. A whole (whole.go) is the state of reading such a text. It has a passage: the
// words with their phrases (passage.go, linesplit.go, taken.go; what they name: subject.go).
// It also has a type for each thing that the text may say:
//
//   - names: the names of places and the numbers of papers (name.go);
//   - days: the days and the times of day (dates.go), apart from telephone numbers (phone.go);
//   - sentenceUnits: the units, perhaps within a sentence (unitsaid.go);
//   - sections: the sections or rows that it is about (sections.go);
//   - explanation: the part that only explains (explained.go);
//   - makings: how figures came about, or that they are in doubt (making.go);
//   - events: the sentences about what happened to others than the figures (event.go);
//   - limits: what it limits figures to (limited.go, limitlist.go), or the origin that they
//     are of (belongs.go).
//
// What is left over, and may matter, is found at the end (leftover.go). respelled.go reads a
// mistyped text.
package label
