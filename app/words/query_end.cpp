#include "app/words/query_end.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/base/text.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/names.h"
#include "app/words/words.h"

namespace jcic::words {
namespace {

struct QueryEnds {
    Q_DECLARE_TR_FUNCTIONS(QueryEnds)
};

QString as_seen(const std::string& text) {
    return QString::fromStdString(visible_text(text));
}

QString cause_text(const std::string& cause) {
    for (const auto& choice : domain::events::find(action::query_decided)->field(field::cause)->choices)
        if (choice.name == cause) return told(choice.title);
    return as_seen(cause);
}

}  // namespace

QString why_it_ended(const QueryEnd& end) {
    using domain::ItemState;
    const auto code = QString::fromStdString(std::string(domain::code_of(end.item)));
    if (end.state == ItemState::refused) {
        QStringList said;
        if (!end.cause.empty()) said << cause_text(end.cause);
        if (!end.remark.empty()) said << as_seen(end.remark);
        return QueryEnds::tr("%1 %2不核准：%3").arg(code, as_seen(end.decided_by), said.join(QueryEnds::tr("；")));
    }
    if (end.state == ItemState::failed)
        return QueryEnds::tr("%1 %2：%3").arg(code, word_for(end.state), problem_title(end.problem));
    if (end.state == ItemState::expired)
        return QueryEnds::tr("%1 %2，聯徵中心已刪除；如須再查，須重新取得授權。").arg(code, word_for(end.state));
    return {};
}

QString problem_title(const std::string& code) {
    const auto known = fault_code(code);
    return known ? words_for(Fault{*known, {}, {}}).title : as_seen(code);
}

}  // namespace jcic::words
