#pragma once
// The layout of one kind of page as data (resources/layouts/*.json): its parts in order, with their words. Words may
// contain names of values in braces, "案號 {case-number}"; the kind's vocabulary lists the allowed names
// (form_kinds.h).

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/paper/layout/document.h"

namespace jcic::paper {

struct HeadingPart {
    std::string words;
};

struct FactsPart {
    struct Fact {
        std::string label;
        std::string value;
        bool wide = false;
        bool kept = false;  ///< shown even if empty, to be written by hand
    };
    std::vector<Fact> facts;
};

struct ParagraphPart {
    Paragraph paragraph;  ///< its label and text are words
};

struct TablePart {
    struct Column {
        std::size_t source = 0;  ///< the vocabulary's column
        Table::Column look;      ///< its title and group are words
    };
    struct Row {
        Table::RowKind kind = Table::RowKind::plain;
        std::vector<std::string> cells;  ///< words, in the order of this part's columns; of a group one
    };
    std::vector<Column> columns;
    std::vector<Row> rows;  ///< fixed rows of the form, above the given ones
    bool boxed = false;
    double row_least = 0;
    std::size_t least_rows = 0;  ///< padded with empty rows, to be written by hand
    std::string ending{};        ///< words below the last row
};

struct BoxesPart {
    struct Option {
        std::string is;
        std::string text;
    };
    struct Box {
        std::string label;
        std::string value;
        double share = 1;
        std::string choose;           ///< the value that ticks one or more of the options, "" for none
        std::vector<Option> options;  ///< shown as ■ or □ before the value
    };
    struct Line {
        std::vector<Box> boxes;
        double least = 0;
    };
    std::vector<Line> lines;
};

struct SignaturesPart {
    std::vector<Signatures::Place> places;
};

struct CodePart {
    std::string contents;
    double size_mm = 25;
    std::string caption;
};

struct StampPart {
    Stamp stamp;  ///< all its texts are words
};

using Part =
    std::variant<HeadingPart, FactsPart, ParagraphPart, TablePart, BoxesPart, SignaturesPart, CodePart, StampPart>;

struct Form {
    std::string title;
    std::string mark;           ///< 密件, "" for none
    bool mask_subject = false;  ///< the subject's number is printed as "A12●●●●789"
    Layout look;
    std::vector<Part> parts;
};

}  // namespace jcic::paper
