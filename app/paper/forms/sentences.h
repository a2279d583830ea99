#pragma once
// The working papers' sentences about computed figures, as data (resources/layouts/working-papers.json). A sentence
// names its figures:
//   {name}           the figure; of a list its first entries by their {it}
//   {name:sentence}  each entry in that sentence's words
//   [one|other]      a choice: the first alternative whose first figure is not empty, or that has no figure
//   {?name}          prints nothing, and decides such a choice
// The desk computes the figures; it contains no words.

#include <concepts>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/base/fault.h"
#include "app/domain/roc_date.h"
#include "app/paper/forms/form_kinds.h"

namespace jcic::paper {

// Computed figures, under the names that a paper's sentences use (sentences.h).

class Figures;

/// Text, or a list whose entries have figures of their own.
struct Figure {
    Figure(std::string text);
    Figure(std::string_view text);
    Figure(const char* text);
    Figure(bool holds);  ///< for a condition: empty if false
    template <std::integral Count>
    requires(!std::same_as<Count, bool>) Figure(Count count) : Figure(std::to_string(count)) {}
    Figure(domain::RocDate day);                        ///< "115-12-21"
    Figure(const std::optional<domain::RocDate>& day);  ///< empty for nullopt
    Figure(const std::optional<std::uint64_t>& count);
    Figure(std::vector<Figures> entries);
    Figure(const std::vector<std::string>& names);  ///< of entries with {it} only

    [[nodiscard]] bool empty() const;

    std::string words{};
    std::vector<Figures> entries;
    bool is_list = false;
};

class Figures {
public:
    using List = std::vector<Figures>;
    Figures() = default;
    Figures(std::initializer_list<std::pair<const std::string, Figure>> figures) : figures_(figures) {}
    /// With {it} only.
    Figures(std::string it) : figures_{{"it", std::move(it)}} {}

    void set(const std::string& name, Figure figure) { figures_.insert_or_assign(name, std::move(figure)); }
    /// Null if it was not computed.
    [[nodiscard]] const Figure* get(std::string_view name) const;
    [[nodiscard]] const std::map<std::string, Figure, std::less<>>& all() const { return figures_; }

private:
    std::map<std::string, Figure, std::less<>> figures_;
};

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
