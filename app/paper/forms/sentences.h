#pragma once
// The working papers' sentences about computed figures, as data (resources/layouts/working-papers.json). A sentence
// names its figures:
//   {name}           the figure; of a list its first entries by their {it}
//   {name:sentence}  each entry in that sentence's words
//   [one|other]      a choice: the first alternative whose first figure is not empty, or that has no figure
//   {?name}          prints nothing, and decides such a choice
// The desk computes the figures; it contains no words.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"
#include "app/paper/forms/figures.h"
#include "app/paper/forms/form_kinds.h"

namespace jcic::paper {

class Sentences {
public:
    /// An item of 聯徵1.
    struct Item {
        std::string sheet;                  ///< 工作底稿編號 of the attached evidence
        std::vector<std::string> evidence;  ///< registers, actions of the log and "queries", in their order
    };
    /// Fault paper.layout-file with "file" (`origin`), "line" and "reason". `shipped`: the program's own sentences,
    /// which limit the figures that an institution's may use; null for the shipped file itself.
    [[nodiscard]] static Result<Sentences> parse(std::string_view json, std::string_view origin,
                                                 const Sentences* shipped = nullptr);

    /// The sentence's words; an item's sentence has its number as name.
    [[nodiscard]] std::string fill(std::string_view sentence, const Figures& figures) const;
    /// A row of 聯徵2, 3 or 4: a cell for each of its columns.
    [[nodiscard]] std::vector<std::string> cells(FormKind paper, const Figures& figures) const;
    /// Null if the file has no item of that number.
    [[nodiscard]] const Item* item(std::string_view number) const;

    /// Figures that these sentences use and no entry has, figures that no sentence uses (except {it}, a name only), and
    /// lists without entries; recursively. Empty if all match.
    [[nodiscard]] std::vector<std::string> unlike(const std::vector<std::string>& sentences,
                                                  const Figures::List& entries) const;
    /// The sentences of a paper's columns.
    [[nodiscard]] static std::vector<std::string> columns_of(FormKind paper);

private:
    struct Node;
    using Words = std::vector<Node>;
    /// Words, a figure's name, or alternatives.
    struct Node {
        std::string text{};
        std::string name{};
        std::string sentence{};  ///< of the figure's entries; "" for their {it}
        bool decides = false;    ///< prints nothing
        std::vector<Words> ways{};
    };
    /// A sentence, and how it joins a list of entries.
    struct Sentence {
        Words words{};
        int line = 0;
        std::string between = "、";
        std::optional<std::string> none{};  ///< for a list without entries; else the sentence "none"
        std::size_t most = 5;               ///< entries that are printed, so that a row is quick to read; 0: all
        std::size_t bytes = 0;              ///< maximum length, in whole characters; 0: unlimited
    };
    class Reader;

    [[nodiscard]] const Sentence* find(std::string_view sentence) const;
    [[nodiscard]] std::string in(const Words& words, const Figures& figures) const;
    [[nodiscard]] std::string in(const Node& named, const Figures& figures) const;

    std::map<std::string, Sentence, std::less<>> sentences_;
    std::map<std::string, Item, std::less<>> items_;
};

}  // namespace jcic::paper
