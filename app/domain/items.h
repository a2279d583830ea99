#pragma once
// The data items (R-IT-1 to R-IT-5) as one table: an item's properties, JCIC's holding time, and its record's columns.
// Code uses an item's properties, never its code: a new item is an enumerator, a row in item_table.cpp with its
// permitted queries, and its words.

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "app/base/fault.h"

namespace jcic::domain {

enum class Item : std::uint8_t { t50, t51, t52 };

enum class ColumnKind { text, code, amount, date, person_id, payer_id };

/// A column of an item's record; key is the name in the host's JSON and in the ledger.
struct Column {
    std::string_view key;
    std::string_view title;  ///< in the record's own language, as printed: 給付總額
    ColumnKind kind;
    bool totalled = false;  ///< summed in the total row
};

struct ItemInfo {
    Item item;
    std::string_view code;         ///< "T50"
    std::string_view title;        ///< 財政部個人最新年度所得資料
    std::string_view short_title;  ///< 所得
    std::string_view agency;
    std::chrono::days held;                ///< at JCIC (R-IT-1 to 3)
    std::chrono::minutes soonest, latest;  ///< of the agency's answer after the serial number, on average; 0: at once
    bool needs_year;                       ///< 調閱年度 (R-IT-6)
    bool tax_data;                         ///< needs the notice of R-PA-3
    bool delete_within_month;              ///< R-PA-6
    bool has_procedure;                    ///< used under a procedure of the branch's own (R-IT-11)
    std::span<const Column> columns;
    /// Answered at once after the serial number (R-IT-3).
    [[nodiscard]] constexpr bool at_once() const { return latest == std::chrono::minutes{0}; }
};

/// Every available item, in display order; an item's value is its index. Defined in item_table.cpp, which a test
/// replaces by its own table.
[[nodiscard]] std::span<const ItemInfo> known_items();

/// The items of known_items(), as a range.
class AllItems {
public:
    static constexpr std::size_t most = 8;
    [[nodiscard]] const Item* begin() const { return numbered; }
    [[nodiscard]] const Item* end() const { return numbered + size(); }
    [[nodiscard]] std::size_t size() const { return known_items().size(); }
    [[nodiscard]] Item operator[](std::size_t place) const { return numbered[place]; }

private:
    static constexpr Item numbered[most]{Item{0}, Item{1}, Item{2}, Item{3}, Item{4}, Item{5}, Item{6}, Item{7}};
};
inline constexpr AllItems all_items;

/// An item that is no longer available: not in any form, board or page; a query for it gets the date and cause of its
/// end.
struct EndedItem {
    std::string_view code;  ///< "T53"
    std::string_view title;
    std::string_view agency;  ///< that ended it
    std::chrono::year_month since;
};
[[nodiscard]] std::span<const EndedItem> ended_items();

[[nodiscard]] const ItemInfo& info(Item item);
/// "T50" and so on. An ended one: fault rule.R-IT-4 ("item", "title", "agency", "year" of ROC, "month"); anything else:
/// fault input.form.
[[nodiscard]] Result<Item> parse_item(std::string_view code);
[[nodiscard]] inline std::string_view code_of(Item item) {
    return info(item).code;
}

/// 調閱年度: a ROC year that has ended and is not older than ten years at the date of the query (ours).
/// Empty text: fault rule.R-IT-6, with JCIC's own sentence as its text.
[[nodiscard]] Result<int> parse_query_year(std::string_view text, int current_roc_year);

/// Name of an income format code (50 薪資 ...), "" if unknown: unknown codes are kept (R-IT-8). A letter suffix falls
/// back to its two-digit code.
[[nodiscard]] std::string_view income_format_name(std::string_view code);

/// The notice of R-PA-3, word for word.
inline constexpr std::string_view tax_notice =
    "財稅資料係為課稅目的蒐集，僅供金融徵信案件之參考；若有資料內容疑問時，應向資料主管機關洽詢";

/// Instructions if the applicant doubts the data (R-PA-8): the branch asks the agency, or the applicant for papers.
inline constexpr std::string_view doubt_advice =
    "申請人對資料有疑義時：財稅資料可能落後於現況，請主動向資料主管機關申請查驗，或請申請人檢附佐證文件，並將疑義註記於"
    "案件。";

}  // namespace jcic::domain
