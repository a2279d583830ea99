#include "app/desk/setup/setup_sheets.h"

#include "app/desk/printing/printer_check.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/print_jobs.h"
#include "app/desk/rooms/witnessed.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/domain/events/names.h"
#include "app/paper/layout/document.h"

namespace jcic::desk {
namespace {

using paper::Document;
using paper::Facts;
using paper::Paragraph;

/// Of which branch, for what, and then what it is about.
Document sheet_of(const Machine& machine, const Seat& seat, const std::string& title, std::vector<Facts::Fact> facts) {
    const auto now = machine.clock().now();
    Document out;
    out.metadata_title = "jcic-desk set-up";
    out.created = now;
    out.frame.title = title;
    out.frame.mark = "密件";
    Facts head;
    head.facts = {{"單位", machine.settings().institution.text() + " " + machine.settings().branch, true},
                  {"工作站", machine.settings().workstation, true},
                  {"產製", domain::roc_time_text(now) + " " + seat.names().named(seat.person().text()), true}};
    for (auto& fact : facts) head.facts.push_back(std::move(fact));
    out.blocks.emplace_back(std::move(head));
    return out;
}

}  // namespace

Result<void> SetupSheets::print(Seat& seat, const std::string& kind, const Bytes& pdf) {
    JCIC_TRY(const auto choice, with_fixed({}, parts_.machine.settings().printing, parts_.printing.view()));
    return send_to_printer(parts_.printing.queue(), choice, kind, pdf, [&](const std::string& job) -> Result<void> {
        JCIC_CHECK(seat.session().append(plain_entry(action::sheet_printed, "ledger",
                                                     {{field::kind, kind},
                                                      {field::queue, choice.queue},
                                                      {field::job, job},
                                                      {field::digest, to_hex(sha256_of(pdf))}}),
                                         ledger::anybody));
        return {};
    });
}

Result<void> SetupSheets::print_fingerprint() {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    if (!domain::administers(seat->duties())) return fail(FaultCode::person_duty, "setup");
    JCIC_TRY(const auto standing, seat->session().standing());
    auto sheet = sheet_of(parts_.machine, *seat, "封印金鑰的指紋", {{"指紋", standing.fingerprint, true}});
    sheet.blocks.emplace_back(Paragraph{{}, "交總行留存：稽核人員據以核對本日誌之封印。"});
    sheet.blocks.emplace_back(paper::Code{standing.fingerprint, 30, "封印金鑰的指紋"});
    sheet.blocks.emplace_back(paper::Signatures{{{"單位主管", {}}, {"總行收件", {}}}});
    JCIC_TRY(const auto pdf, paper::render(sheet));
    return print(*seat, "seal-fingerprint", pdf);
}

Result<void> SetupSheets::print_head() {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_TRY(const auto standing, seat->session().standing());
    JCIC_TRY(const auto witnessed, witnessed_so_far(seat->session()));
    std::vector<Facts::Fact> facts{{"筆數", std::to_string(standing.head.size), false},
                                   {"樹根", to_hex(standing.head.root), true},
                                   {"錨", standing.anchor, true},
                                   {"首把封印金鑰之指紋", standing.fingerprint, true}};
    for (const auto& one : witnessed)
        facts.push_back(
            {"見證至",
             "第 " + std::to_string(one.through) + " 筆（" + one.by + "，" + domain::roc_time_text(one.at) + "）",
             false});
    auto sheet = sheet_of(parts_.machine, *seat, "日誌的鏈首與錨", std::move(facts));
    sheet.blocks.emplace_back(Paragraph{
        {}, "請留存於日誌以外之處。日後以 jcic-desk-cli ledger verify --anchor 核對：先前事件短少或更動即為不符。"});
    sheet.blocks.emplace_back(paper::Code{standing.anchor, 30, "錨"});
    sheet.blocks.emplace_back(paper::Signatures{{{"列印人員", {}}, {"留存人員", {}}}});
    JCIC_TRY(const auto pdf, paper::render(sheet));
    return print(*seat, "ledger-head", pdf);
}

Result<void> SetupSheets::print_half(const Making& making, int number) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_make_recovery));
    JCIC_TRY(const auto keeping, keeping_of(parts_.printing));
    if (keeping != paper::Keeping::no)
        return fail(FaultCode::printer_keeps, "setup", {{"known", keeping == paper::Keeping::yes ? "yes" : "no"}});
    const auto half = making.half(number).text(seat->session().origin());
    auto sheet = sheet_of(parts_.machine, *seat, number == 1 ? "復原金鑰：第一段" : "復原金鑰：第二段",
                          {{"保管人員", seat->names().named(making.keeper(number).text()), true}});
    sheet.blocks.emplace_back(
        Paragraph{{}, "僅供保管人閱覽，應密封並與另一段分別保管；復原金鑰重新製作後本段失效，請銷毀。"});
    const auto text = half.view();
    sheet.blocks.emplace_back(
        Paragraph{{}, {reinterpret_cast<const char*>(text.data()), text.size()}, Paragraph::Look::strong});
    auto pdf = paper::render(sheet);
    wipe(std::get<Paragraph>(sheet.blocks.back()).text);
    if (!pdf) return tl::unexpected<Fault>(std::move(pdf).error());
    const auto sent = print(*seat, "recovery-half", *pdf);
    wipe(*pdf);
    return sent;
}

}  // namespace jcic::desk
