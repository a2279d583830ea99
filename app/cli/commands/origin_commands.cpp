#include <algorithm>

#include "app/cli/command.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/printing/scan_desk.h"
#include "app/domain/roc_date.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

std::string words_of(const paper::Origin& origin) {
    return (origin.practice ? Cli::tr("練習：機構 %1，日誌第 %2 筆") : Cli::tr("機構 %1，日誌第 %2 筆"))
        .arg(text_of(origin.institution), QString::number(origin.event))
        .toStdString();
}

void tell(const desk::CopyOfOrigin& known, Json& json, std::string& text) {
    const auto item = std::string(domain::code_of(known.copy.item));
    json["item"] = item;
    json["query"] = known.copy.query;
    json["case_number"] = known.case_number;
    json["by"] = known.by;
    json["at"] = domain::iso_text(known.at);
    json["preview"] = known.is_preview();
    if (known.is_preview()) {
        text += "\n  " + Cli::tr("%1 的預覽，沒有編號：案號 %2，%3 於 %4 在螢幕上開啟")
                             .arg(text_of(item), text_of(known.case_number), text_of(known.by),
                                  text_of(domain::roc_time_text(known.at)))
                             .toStdString();
        return;
    }
    json["copy"] = known.copy.number;
    json["state"] = std::string(domain::name_of(known.state));
    text += "\n  " + Cli::tr("%1 第 %2 份，案號 %3，%4 於 %5 編號；現在：%6")
                         .arg(text_of(item), QString::number(known.copy.number), text_of(known.case_number),
                              text_of(known.by), text_of(domain::roc_time_text(known.at)), words::word_for(known.state))
                         .toStdString();
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
    Answer answer{{{"ok", true}, {"pages", Json::array()}}, "", Outcome::done};
    answer.json["blank"] = read.blank;
    for (const auto& origins : read.pages) {
        auto& page = answer.json["pages"].push_back(Json::array());
        const QString number = QString::number(answer.json["pages"].size());
        if (is_left_aside(read, answer.json["pages"].size())) {
            answer.text +=
                Cli::tr("第 %1 頁看不出印字（邊緣與淡色不計），未計入，請目視確認").arg(number).toStdString() + "\n";
        } else if (origins.empty()) {
            answer.status = Outcome::unavailable;
            answer.text += Cli::tr("第 %1 頁：讀不到來源").arg(number).toStdString() + "\n";
        }
        for (const auto& origin : origins) {
            auto& json = page.push_back(
                Json{{"institution", origin.institution}, {"event", origin.event}, {"practice", origin.practice}});
            std::string text = Cli::tr("第 %1 頁：").arg(number).toStdString() + words_of(origin);
            if (workplace) {
                JCIC_TRY(const auto known, desk::copy_of(workplace->rooms(), origin));
                if (known) tell(*known, json, text);
                if (!known) text += "\n  " + Cli::tr("這本日誌的這一筆，不是編了號的一份，也不是預覽").toStdString();
                json["known"] = known.has_value();
                // Lines that this ledger never drew are no origin, whoever drew them.
                if (!known && answer.status == Outcome::done) answer.status = Outcome::unproven;
            }
            answer.text += text + "\n";
        }
    }
    answer.json["ok"] = answer.status == Outcome::done;
    return answer;
}

}  // namespace jcic::cli
