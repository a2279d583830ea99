#include "app/words/integration.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace jcic::words {
namespace {

struct CaseWord {
    std::string_view state;
    const char* word;
};
constexpr CaseWord case_words[]{
    {"laid", QT_TRANSLATE_NOOP("Words", "已取件，待送出")}, {"wrong", QT_TRANSLATE_NOOP("Words", "有誤，待更正")},
    {"submitted", QT_TRANSLATE_NOOP("Words", "待核准")},    {"approved", QT_TRANSLATE_NOOP("Words", "已核准，待發查")},
    {"asked", QT_TRANSLATE_NOOP("Words", "已發查")},        {"not-known", QT_TRANSLATE_NOOP("Words", "結果未明")},
    {"answered", QT_TRANSLATE_NOOP("Words", "已調閱")},     {"refused", QT_TRANSLATE_NOOP("Words", "不核准")},
    {"withdrawn", QT_TRANSLATE_NOOP("Words", "已撤回")},    {"ended", QT_TRANSLATE_NOOP("Words", "已結束")}};

}  // namespace

QString word_for_case(std::string_view state) {
    const auto found = std::ranges::find(case_words, state, &CaseWord::state);
    if (found == std::end(case_words)) return QString::fromUtf8(state.data(), static_cast<qsizetype>(state.size()));
    return QCoreApplication::translate("Words", found->word);
}

}  // namespace jcic::words
