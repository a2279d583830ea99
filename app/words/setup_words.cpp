#include "app/words/setup_words.h"

#include <QCoreApplication>
#include <array>

namespace jcic::words {
namespace {

struct SetupWords {
    Q_DECLARE_TR_FUNCTIONS(SetupWords)
};

/// In the order of the parts.
constexpr std::array part_words{
    QT_TRANSLATE_NOOP("SetupWords", "分行與工作站"),     QT_TRANSLATE_NOOP("SetupWords", "聯徵主機與憑證"),
    QT_TRANSLATE_NOOP("SetupWords", "晶片卡與聯徵帳號"), QT_TRANSLATE_NOOP("SetupWords", "設立與復原金鑰"),
    QT_TRANSLATE_NOOP("SetupWords", "日曆與指紋"),       QT_TRANSLATE_NOOP("SetupWords", "分行規定"),
    QT_TRANSLATE_NOOP("SetupWords", "授權書傳送測試"),   QT_TRANSLATE_NOOP("SetupWords", "書面作業程序"),
    QT_TRANSLATE_NOOP("SetupWords", "人員與職務"),       QT_TRANSLATE_NOOP("SetupWords", "卡片與密碼函"),
    QT_TRANSLATE_NOOP("SetupWords", "第一份授權書")};
static_assert(part_words.size() == domain::setup_part_count);

}  // namespace

QString word_for(domain::SetupStep step) {
    return SetupWords::tr(domain::setup_info(step).title);
}

QString need_of(domain::SetupStep step) {
    return SetupWords::tr(domain::setup_info(step).need);
}

QString word_for(domain::SetupPart part) {
    return SetupWords::tr(part_words.at(static_cast<std::size_t>(part)));
}

QString setup_question(std::string_view key) {
    const auto* question = domain::find_setup_question(key);
    return question == nullptr ? QString() : SetupWords::tr(question->words);
}

QString question_beside_list(const domain::SetupQuestion& question) {
    return SetupWords::tr(question.beside_list == nullptr ? question.words : question.beside_list);
}

QString choice_word(const domain::SetupQuestion& question, const std::string& choice) {
    for (const auto& one : question.choices)
        if (one.name == choice) return SetupWords::tr(one.title);
    return QString::fromStdString(choice);
}

}  // namespace jcic::words
