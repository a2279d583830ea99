// What the fake world shows at first: an ordinary Monday afternoon at an invented branch.

#include "app/base/bytes.h"
#include "app/domain/roc_date.h"
#include "tests/ui/fake_world.h"

namespace jcic::test {
namespace {

using domain::Item;
using domain::ItemState;
using std::chrono::hours;
using std::chrono::minutes;

domain::RocDate day(const char* text) {
    return domain::RocDate::parse(text).value();
}

desk::BoardRow row(const char* query, Item item, ItemState state, const char* name, const char* masked,
                   const char* file) {
    desk::BoardRow out;
    out.query = query;
    out.item = item;
    out.state = state;
    out.subject_name = name;
    out.subject_masked = masked;
    out.case_number = file;
    out.own = out.in_hand = true;
    if (item == Item::t50) out.year = 114;
    return out;
}

desk::BoardRow waiting(desk::BoardRow row, Millis left, bool ready) {
    row.serial_masked = "●●●●4471";
    row.deadline = afternoon() + left;
    row.ready = row.fetchable = ready;
    if (!ready) row.ask_again = afternoon() + minutes{40};
    return row;
}

}  // namespace

domain::PersonId person(const char* code) {
    return domain::PersonId::parse(code).value();
}

UtcTime afternoon() {
    return domain::parse_iso("2026-12-21T06:06:00.000Z").value();
}

std::shared_ptr<const Bytes> blank_pdf() {
    std::string text = "%PDF-1.4\n";
    std::vector<std::size_t> at;
    for (const char* object : {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"}) {
        at.push_back(text.size());
        text += std::to_string(at.size()) + " 0 obj" + object + "endobj\n";
    }
    const auto table = text.size();
    text += "xref\n0 4\n0000000000 65535 f \n";
    for (const auto place : at)
        text += std::string(10 - std::to_string(place).size(), '0') + std::to_string(place) + " 00000 n \n";
    text += "trailer<</Size 4/Root 1 0 R>>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
    return std::make_shared<const Bytes>(to_bytes(text));
}

FakeWorld::FakeWorld() {
    state.practice = true;
    state.institution = "0129999";
    state.branch = "忠孝分行";
    state.now = afternoon();
    fill_people();
    fill_board();
    fill_registers();
    answer_seat();
    answer_card();
    answer_queries();
    answer_batches();
    answer_paper();
    answer_retention();
    answer_ledger();
    answer_registers();
    answer_practice();
    answer_setup();
    shown_ = std::make_shared<desk::Snapshot>(state);
}

void FakeWorld::fill_people() {
    using domain::Duty;
    state.people = {{person("L03"), "林怡君", "辦事員", {Duty::query_officer}},
                    {person("S01"), "周文彬", "襄理", {Duty::supervisor}},
                    {person("K01"), "張美玲", "辦事員", {Duty::card_custodian}},
                    {person("P01"), "王俊傑", "辦事員", {Duty::password_custodian}}};
    domain::Authorisation paper{
        "AU-1",       domain::AuthorisationKind::paper,  subject_id, day("1151218"), day("1160317"),
        "房貸保證人", {Item::t50, Item::t51, Item::t52}, "0000"};
    held = {paper};
    aids.approvers = {"周文彬"};
    for (const auto item : domain::all_items)
        aids.holding.emplace(item, domain::holding_time(item, afternoon(), calendar_));
}

void FakeWorld::fill_board() {
    state.board = {
        waiting(row("q1", Item::t52, ItemState::serial_held, "陳瑋如", "F23●●●●898", "2026-信貸-01102"),
                hours{5} + minutes{10}, true),
        waiting(row("q2", Item::t50, ItemState::serial_held, "Nguyen Thi Hoa", "A80●●●●014", "2026-卡-00031"),
                hours{51}, false),
        waiting(row("q3", Item::t51, ItemState::serial_held, "林務昌", "I10●●●●003", "2026-企貸-00077"), hours{97},
                true),
        row("q4", Item::t50, ItemState::retrieved, "𠮷田堃", "A12●●●●789", "2026-房貸-00417"),
        row("q4", Item::t51, ItemState::approved, "𠮷田堃", "A12●●●●789", "2026-房貸-00417"),
        row("q5", Item::t52, ItemState::submitted, "黃建國", "A12●●●●789", "2026-房貸-00418")};
    state.board[1].problem = "host.maintenance";
    state.board[3].holds_record = true;
    state.approvals = {{"q5",
                        person("L03"),
                        "林怡君",
                        "黃建國",
                        {Item::t50, Item::t51},
                        afternoon() - minutes{12},
                        1,
                        true,
                        {0, 1, 0}}};
    state.todo = {{desk::TodoKind::fetch, "q1", Item::t52, "陳瑋如", afternoon() + hours{5}},
                  {desk::TodoKind::approve, "q5", {}, "黃建國", {}},
                  {desk::TodoKind::give_card_back, "", {}, "張美玲", {}}};
    approval_view.page.text =
        "文件\t查詢申請核准頁 v1\n查詢編號\tq5\n查詢人員\t林怡君 L03\n申請時間\t115-12-21 13:54:00\n"
        "被查詢人\t黃建國\n身分證號\tA123456789\n業務別\t授信\n對象別\t保證人\n案號\t2026-房貸-00418\n"
        "事由\t房貸保證人償債能力審查\n查詢項目\tT50 所得，調閱年度 114（依 R-EL-2）\n"
        "查詢項目\tT51 財產（依 R-EL-2）\n授權書編號\tAU-1\n授權方式\t書面\n授權簽署日\t115-12-18\n"
        "授權截止日\t116-03-17\n申辦業務名稱\t房貸保證人\n授權項目\tT50、T51、T52\n聯徵中心回覆\t0000\n"
        "隨機碼\t00ff\n";
    approval_view.page.stands_out = "注意\t115-11-28（23 日前）王俊傑 L07 以案號 2026-房貸-00388 向聯徵中心發查 T50\n";
    approval_view.digest_text = "7F3A-91C2";
    approval_view.remarks = {{inquiry::Remark::Kind::asked_before,
                              {{"on", "1151128"},
                               {"days", "23"},
                               {"person", "L07"},
                               {"case", "2026-房貸-00388"},
                               {"item", "T50"},
                               {"name", "王俊傑"}}}};
    approval_view.year = 114;
    approval_view.querier_from = day("1140102");
    approval_view.items = {{Item::t50, FaultCode::rule_el_2}, {Item::t51, FaultCode::rule_el_2}};
    story_lines = {{11, afternoon() - hours{4}, "query.submitted", "林怡君", {}, ""},
                   {12, afternoon() - hours{3}, "query.decided", "周文彬", {}, ""},
                   {14, afternoon() - hours{3}, "query.serial", "林怡君", Item::t50, "●●●●4471"},
                   {17, afternoon() - hours{1}, "record.retrieved", "林怡君", Item::t50, ""}};
}

void FakeWorld::fill_registers() {
    state.card.state = desk::CardState::present;
    state.card.reader = "Practice 00";
    state.card.number = "0129999-03";
    state.card.wanted = state.card.number;
    state.card.tries_left = 2;
    state.card.shortest_password = 6;
    state.card.longest_password = 8;
    state.card.holder = person("L03");
    state.card.holder_name = "林怡君";
    state.card.custodian_name = "張美玲";
    state.card.held_since = afternoon() - hours{5};
    state.host = {desk::HostState::signed_in, "jcic.example:8443", {}};
    state.printer.state = desk::PrinterState::ready;
    state.printer.queue = "branch";
    desk::OptionChoices choices{{"one-sided", "two-sided-long-edge"},
                                {"tray-1", "tray-2"},
                                {"iso_a4_210x297mm"},
                                {},
                                {"one-sided", "tray-1", "iso_a4_210x297mm"}};
    state.printer.queues = {{"branch", "放款科", {}, choices}, {"upstairs", "", {}, {}}};
    state.cards = {{"0129999-03",
                    person("K01"),
                    "張美玲",
                    person("L03"),
                    "林怡君",
                    afternoon() - hours{5},
                    "今日查詢",
                    0,
                    0,
                    {},
                    true}};
    inquiry::CopyEntry copy{1, domain::CopyState::out, person("L03"), afternoon() - hours{1}, "", "", "branch-12"};
    state.copies = {{"q4", Item::t50, "𠮷田堃", "2026-房貸-00417", copy}};
    state.ledger.events = 18204;
    state.ledger.head = "3fa27c10";
    state.ledger.verified_at = afternoon() - hours{6};
    ledger_events = 18204;
}

}  // namespace jcic::test
