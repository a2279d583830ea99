#pragma once
// A day with work of every kind on the board, for its picture and for what must be in sight then.

#include "tests/ui/fake_world.h"

namespace jcic::test {

inline desk::BoardRow asked(const char* query, domain::Item item, domain::ItemState state, const char* name,
                            const char* masked, const char* number, domain::SubjectKind kind) {
    desk::BoardRow out;
    out.query = query;
    out.applicant = query;
    out.item = item;
    out.state = state;
    out.subject_name = name;
    out.subject_masked = masked;
    out.case_number = number;
    out.subject_kind = kind;
    const bool card = kind == domain::SubjectKind::cardholder;
    out.business = card ? domain::Business::credit_card : domain::Business::lending;
    out.querier_name = out.holder_name = "林怡君";
    out.own = out.in_hand = true;
    out.submitted_at = out.changed_at = afternoon() - std::chrono::minutes{31};
    out.authorised_until = afternoon() + std::chrono::days{85};
    return out;
}

inline desk::BoardRow retrieved(desk::BoardRow row, std::optional<domain::CopyState> copy = {}) {
    row.state = domain::ItemState::retrieved;
    row.holds_record = true;
    if (!copy) return row;
    row.copies = {inquiry::CopyEntry{1, *copy, person("L03")}};
    row.copies.front().pages = row.item == domain::Item::t50 ? 2 : 1;
    return row;
}

inline desk::BoardRow held(desk::BoardRow row, Millis left, bool ready) {
    row.state = domain::ItemState::serial_held;
    row.serial_masked = "●●●●4471";
    row.deadline = afternoon() + left;
    row.ready = row.fetchable = ready;
    if (!ready) row.ask_again = afternoon() + std::chrono::minutes{40};
    return row;
}

inline void fill_a_full_day(FakeWorld& world) {
    using domain::Item;
    using domain::ItemState;
    using domain::SubjectKind;
    using std::chrono::hours;
    using std::chrono::minutes;
    auto& board = world.state.board;
    board.clear();
    const auto add = [&board](const char* query, const char* name, const char* masked, const char* number,
                              SubjectKind kind, std::initializer_list<Item> items, auto make) {
        for (const auto item : items)
            board.push_back(make(asked(query, item, ItemState::submitted, name, masked, number, kind)));
    };
    const auto in_state = [](ItemState state) {
        return [state](desk::BoardRow row) {
            row.state = state;
            return row;
        };
    };
    const auto all = {Item::t50, Item::t51, Item::t52}, two = {Item::t50, Item::t51};
    add("q1", "陳琇如", "F22●●●●360", "2026-信貸-01107", SubjectKind::borrower, all, [](const auto& row) {
        if (row.item == Item::t52) return held(row, hours{5} + minutes{10}, true);
        return retrieved(row, row.item == Item::t50 ? domain::CopyState::filed : domain::CopyState::out);
    });
    add("q2", "李承翰", "H12●●●●042", "2026-房貸-00425", SubjectKind::borrower, all, [](auto row) {
        row.state = ItemState::approved;
        row.authorised_until = afternoon() + hours{60};
        return row;
    });
    add("q3", "林務昌", "I10●●●●003", "2026-企貸-00077", SubjectKind::responsible, two,
        [](const auto& row) { return held(row, hours{97}, true); });
    add("q4", "王淑慧", "P22●●●●330", "2026-房貸-00421", SubjectKind::borrower, all,
        [](const auto& row) { return retrieved(row); });
    add("q5", "郭美惠", "N22●●●●755", "2026-卡-00036", SubjectKind::cardholder, two, [](auto row) {
        row.state = ItemState::refused;
        row.approver_name = "周文彬";
        row.cause = "authorisation";
        return row;
    });
    add("q6", "Nguyen Thi Hoa", "A80●●●●014", "2026-卡-00031", SubjectKind::cardholder, two, [](const auto& row) {
        auto out = held(row, hours{51}, false);
        out.problem = "host.maintenance";
        return out;
    });
    add("q7", "黃建國", "A12●●●●789", "2026-房貸-00417", SubjectKind::guarantor, two,
        [](const auto& row) { return held(row, hours{163}, false); });
    add("q8", "吳佩珊", "Q22●●●●186", "2026-企貸-00080", SubjectKind::guarantor, two, in_state(ItemState::submitted));
    add("q9", "𠮷田堃", "A12●●●●789", "2026-房貸-00409", SubjectKind::borrower, all,
        [](const auto& row) { return retrieved(row, domain::CopyState::filed); });
    world.state.todo = {{desk::TodoKind::request, "q2", {}, "李承翰", {}},
                        {desk::TodoKind::give_card_back, "", {}, "張美玲", {}}};
    world.state.approvals = {{"q8", person("L03"), "林怡君", "吳佩珊", {Item::t50}, afternoon(), 0, true, {}}};
    const auto before = [](int hours_ago, int minutes_ago) {
        return afternoon() - hours{hours_ago} - minutes{minutes_ago};
    };
    world.story_lines.clear();
    std::uint64_t number = 0;
    const auto tell = [&](UtcTime at, const char* action, const char* who, std::optional<Item> item,
                          const char* fact = "") {
        world.story_lines.push_back({++number, at, action, who, item, fact});
    };
    tell(before(67, 14), "query.submitted", "林怡君", {});
    tell(before(67, 1), "query.decided", "周文彬", {});
    for (const auto item : all) tell(before(66, 50), "query.serial", "林怡君", item, "●●●●4471");
    tell(before(66, 49), "query.stopped", "林怡君", Item::t52, "host.maintenance");
    for (const auto item : two) tell(before(4, 52), "record.retrieved", "林怡君", item);
}

}  // namespace jcic::test
