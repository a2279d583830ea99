#include <algorithm>

#include "app/cli/command.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/printing/scan_desk.h"
#include "app/domain/roc_date.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

/// What the ledger knows of the copy, or of the preview.
Answer& add_known(Answer& answer, const desk::CopyOfOrigin& known) {
    answer.add("item", known.copy.item)
        .add("query", known.copy.query)
        .add("case_number", known.case_number)
        .add("by", known.by)
        .add("at", known.at)
        .add("preview", known.is_preview());
    if (known.is_preview())
        return answer.say("  " + Cli::tr("%1 的預覽，沒有編號：案號 %2，%3 於 %4 在螢幕上開啟"), known.copy.item,
                          known.case_number, known.by, known.at);
    return answer.add("copy", known.copy.number)
        .add("state", known.state)
        .say("  " + Cli::tr("%1 第 %2 份，案號 %3，%4 於 %5 編號；現在：%6"), known.copy.item, known.copy.number,
             known.case_number, known.by, known.at, words::word_for(known.state));
}

Answer told_of(const paper::Origin& origin, std::size_t page) {
    return Answer{{"institution", origin.institution}, {"event", origin.event}, {"practice", origin.practice}}.say(
        "%1%2", filled(Cli::tr("第 %1 頁："), page),
        filled(origin.practice ? Cli::tr("練習：機構 %1，日誌第 %2 筆") : Cli::tr("機構 %1，日誌第 %2 筆"),
               origin.institution, origin.event));
}

/// The empty back of a leaf that has an origin: not where nothing else was brought.
bool is_left_aside(const desk::OriginsRead& read, std::size_t page) {
    return read.blank.size() < read.pages.size() && std::ranges::find(read.blank, page) != read.blank.end();
}

}  // namespace

Result<Answer> paper_origin(const Arguments& arguments) {
    // What stands beside a page's code may be typed where nothing can be scanned.
    const auto typed = desk::typed_origin(arguments.values.front());
    desk::OriginsRead read{{{}}};
    if (typed) read.pages.front().push_back(*typed);
    if (!typed) {
        JCIC_TRY(const auto password, given_file_password(arguments));
        JCIC_TRY(read, desk::read_origins(arguments.values.front(), password));
    }
    std::unique_ptr<desk::Workplace> workplace;
    if (arguments.has("--user")) {
        JCIC_TRY(workplace, open_workplace(arguments));
        JCIC_CHECK(sign_in(*workplace, arguments));
    }
    auto outcome = Outcome::done;
    std::vector<Answer> pages;
    for (const auto& origins : read.pages) {
        const auto number = pages.size() + 1;
        auto& page = pages.emplace_back();
        if (is_left_aside(read, number)) {
            page.say(Cli::tr("第 %1 頁看不出印字（邊緣與淡色不計），未計入，請目視確認"), number);
        } else if (origins.empty()) {
            outcome = Outcome::unavailable;
            page.say(Cli::tr("第 %1 頁：讀不到來源"), number);
        }
        std::vector<Answer> told;
        for (const auto& origin : origins) {
            auto& one = told.emplace_back(told_of(origin, number));
            if (!workplace) continue;
            JCIC_TRY(const auto known, desk::copy_of(workplace->rooms(), origin));
            one.add("known", known.has_value());
            if (known)
                add_known(one, *known);
            else
                one.say("  " + Cli::tr("這本日誌的這一筆，不是編了號的一份，也不是預覽"));
            // Lines that this ledger never drew are no origin, whoever drew them.
            if (!known && outcome == Outcome::done) outcome = Outcome::unproven;
        }
        page.list(Answer::itself, told, std::identity());
    }
    return Answer{{"ok", outcome == Outcome::done}, {"blank", read.blank}}
        .list("pages", pages, std::identity())
        .with(outcome);
}

}  // namespace jcic::cli
