#include "app/paper/forms/form_kinds.h"

#include <array>
#include <string>
#include <vector>

#include "app/domain/registers/register.h"
#include "app/paper/forms/record_table.h"

namespace jcic::paper {

namespace {

using Names = std::vector<std::string_view>;

/// What every sheet and form knows: the unit, and who made it when.
const Names head_values{"institution-code", "institution-name", "branch",    "address",    "telephone", "printed-date",
                        "printed-time",     "printed-by",       "user-code", "checkpoint", "anchor",    "count"};

const Names record_values{"item-code",    "item-title", "item-short",       "agency",           "subject",
                          "as-written",   "borrower",   "case-number",      "reason",           "business",
                          "subject-kind", "approver",   "authorisation",    "serial",           "retrieved",
                          "year",         "birth-date", "which-copy",       "copies",           "querier",
                          "user-code",    "duty",       "institution-code", "branch",           "printed-date",
                          "printed-time", "reprint",    "asked-by",         "institution-name", "stamped-date"};

Names with_head(Names more) {
    more.insert(more.end(), head_values.begin(), head_values.end());
    return more;
}

const Names query_values =
    with_head({"sheet", "from", "to", "querier", "stamped-by", "approver", "confirmed", "approved"});
const Names query_columns{"number",      "date",   "time",       "user-code",    "user-name",
                          "address",     "item",   "subject-id", "subject-name", "conditions",
                          "case-number", "reason", "approver",   "outcome",      "event"};

const Names register_values = with_head({"from", "to", "keeper", "head", "years"});
/// A register's columns by their fields, and one to be written into by hand.
Names columns_of(const domain::registers::Register& book) {
    Names out;
    for (const auto& column : book.columns) out.push_back(column.field);
    out.push_back("remark");
    return out;
}
const Names loan_columns = columns_of(domain::registers::card_loans);
const Names destruction_columns = columns_of(domain::registers::destroyed_copies);

const Names review_values = with_head({"review-year", "base-date", "scope", "period", "reviewer"});
const Names sampled_columns{"query-date", "subject",       "querier",   "authorised", "user-code",
                            "matters",    "authorisation", "basis",     "log",        "stamp",
                            "internal",   "disposal",      "watermark", "result",     "opinion"};
const Names device_columns{"name",
                           "number",
                           "keeper",
                           "keeper-authorised",
                           "kept-well",
                           "letter",
                           "checked",
                           "followed-up",
                           "password-from",
                           "password-received",
                           "password-keeper",
                           "password-changed",
                           "separate",
                           "result",
                           "opinion",
                           "remark"};
const Names person_columns{"name", "title",     "way",   "matters",    "user-code",
                           "from", "from-sign", "until", "until-sign", "remark"};

const Names letter_values =
    with_head({"card", "event-date", "circumstances", "letter-date", "letter-number", "contact", "head", "reference"});
const Names incident_subject_values = with_head({"addressee", "event-date", "circumstances", "measures", "letter-date",
                                                 "letter-number", "contact", "head", "reference"});
const Names incident_values =
    with_head({"addressee", "event-date", "circumstances", "measures", "letter-date", "letter-number", "contact",
               "head", "reference", "certainty", "affected", "tax", "insurance", "told"});
const Names change_values = with_head(
    {"letter-date", "card", "kind", "reason", "other-reason", "user-name", "title", "wanted-date", "contact", "head"});
const Names workstation_values = with_head({"letter-date", "kind", "workstation", "reader", "from-place", "to-place",
                                            "reason", "wanted-date", "contact", "head", "card"});
const Names person_values =
    with_head({"letter-date", "kind", "leaver-name", "leaver-code", "leaver-until", "joiner-name", "joiner-title",
               "joiner-code", "joiner-from", "card", "password-way", "contact", "head"});

const Names cover_values = with_head({"case-number", "querier", "approver", "copies", "pages"});
const Names cover_columns{"number", "item", "copy", "pages", "printed", "copy-by", "remark"};

/// The numbers of the review's items in 聯徵1 (114年6月修訂), section by section.
constexpr std::array<int, 6> items_of_section{8, 3, 7, 13, 6, 3};

/// For item 3) of section 2: "sheet-2.3", the number of the sheet that proves it, and "facts-2.3", what the ledger
/// says.
const std::vector<std::string>& item_value_names() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> made;
        for (std::size_t section = 0; section < items_of_section.size(); ++section)
            for (int item = 1; item <= items_of_section[section]; ++item)
                for (const char* kind : {"sheet-", "facts-"})
                    made.push_back(kind + std::to_string(section + 1) + "." + std::to_string(item));
        return made;
    }();
    return names;
}

Names paper_1_names() {
    Names names = review_values;
    names.push_back("ways");
    for (const std::string& name : item_value_names()) names.push_back(name);
    return names;
}

const Names paper_1_values = paper_1_names();
const Names paper_1_columns{"item", "sheet", "result", "blank", "documents", "omissions"};

}  // namespace

std::span<const FormInfo> all_forms() {
    using enum FormKind;
    static const Names income = table_columns(domain::Item::t50);
    static const Names property = table_columns(domain::Item::t51);
    static const Names insurance = table_columns(domain::Item::t52);
    static const std::array<FormInfo, form_kind_count> forms{{
        {record_t50, "T50", record_values, income, true},
        {record_t51, "T51", record_values, property, true},
        {record_t52, "T52", record_values, insurance, true},
        {query_record_sheet, "query-record-sheet", query_values, query_columns},
        {card_register, "card-register", register_values, loan_columns},
        {register_sheet, "register", register_values, {}},
        {destruction_register, "destruction-register", register_values, destruction_columns},
        {working_paper_1, "working-paper-1", paper_1_values, paper_1_columns},
        {working_paper_2, "working-paper-2", review_values, sampled_columns},
        {working_paper_3, "working-paper-3", review_values, device_columns},
        {working_paper_4, "working-paper-4", review_values, person_columns},
        {letter_card_lost, "letter-card-lost", letter_values, {}},
        {letter_card_damaged, "letter-card-damaged", letter_values, {}},
        {letter_card_stopped, "letter-card-stopped", letter_values, {}},
        {letter_card_returned, "letter-card-returned", letter_values, {}},
        {letter_incident_notice, "letter-incident-notice", incident_values, {}},
        {letter_incident_subjects, "letter-incident-subjects", incident_subject_values, {}},
        {form_card_change, "form-card-change", change_values, {}},
        {form_workstation, "form-workstation", workstation_values, {}},
        {form_person_change, "form-person-change", person_values, {}},
        {case_cover, "case-cover", cover_values, cover_columns},
    }};
    return forms;
}

const FormInfo& info(FormKind kind) {
    return all_forms()[static_cast<std::size_t>(kind)];
}

FormKind kind_of(domain::Item item) {
    switch (item) {
        case domain::Item::t50:
            return FormKind::record_t50;
        case domain::Item::t51:
            return FormKind::record_t51;
        case domain::Item::t52:
            return FormKind::record_t52;
    }
    return FormKind::record_t50;
}

}  // namespace jcic::paper
