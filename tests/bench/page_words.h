#pragma once
// A record's words, as others than the paper's engine are given them to set: as large and bold, and as many.

#include <string>
#include <variant>
#include <vector>

#include "tests/paper/samples.h"

namespace jcic::bench {

using namespace jcic::paper;

struct Words {
    std::string text;
    double size = 0;
    bool bold = false;
    bool ends_row = false;  ///< of a table: a line is drawn below
};

inline const Layout looks;

/// What every page shows.
[[nodiscard]] inline std::vector<Words> frame_words(const Document& document) {
    const Frame& frame = document.frame;
    std::vector<Words> words{{frame.title, looks.body_size, true},    {frame.running_head, looks.body_size, true},
                             {frame.mark, looks.body_size + 2, true}, {frame.notice, looks.body_size, true},
                             {frame.advice, looks.small_size},        {frame.footer, looks.small_size},
                             {"第 10 頁，共 20 頁", looks.small_size}};
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block))
            for (const auto& column : table->columns) words.push_back({column.title, looks.small_size, true});
    words.back().ends_row = true;
    return words;
}

/// What the document shows once, as large and bold as there: the same fonts go into both files.
[[nodiscard]] inline std::vector<Words> words_of(const Document& document) {
    std::vector<Words> words{{document.frame.title, looks.title_size, true}};
    for (const Block& block : document.blocks) {
        if (const auto* facts = std::get_if<Facts>(&block))
            for (const auto& fact : facts->facts)
                words.insert(words.end(), {{fact.label, looks.small_size}, {fact.value, looks.body_size}});
        if (const auto* table = std::get_if<Table>(&block)) {
            for (const auto& row : table->rows) {
                for (const auto& cell : row.cells)
                    words.push_back({cell, looks.body_size, row.kind != Table::RowKind::plain});
                words.back().ends_row = true;
            }
        }
        if (const auto* stamp = std::get_if<Stamp>(&block)) {
            words.insert(words.end(), {{stamp->unit, looks.body_size, true},
                                       {stamp->date, looks.title_size, true},
                                       {stamp->person, looks.body_size, true}});
            for (const auto& line : stamp->lines) words.push_back({line, looks.small_size});
            for (const auto& place : stamp->places)
                words.insert(words.end(), {{place.label, looks.small_size}, {place.name, looks.body_size}});
        }
    }
    return words;
}

/// Those of one of `pages` pages, from 1.
[[nodiscard]] inline std::vector<Words> page_of(const std::vector<Words>& every, const std::vector<Words>& once,
                                                std::size_t page, std::size_t pages) {
    std::vector<Words> words = every;
    const auto place = [&](std::size_t n) {
        return once.begin() + static_cast<std::ptrdiff_t>(once.size() * n / pages);
    };
    words.insert(words.end(), place(page - 1), place(page));
    return words;
}

}  // namespace jcic::bench
