#include "ui/approval/standing_list.h"

#include <QGridLayout>
#include <QLabel>

#include "ui/look/mark_label.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

Mark mark_of(inquiry::Rank rank) {
    switch (rank) {
        case inquiry::Rank::danger:
            return Mark::act;
        case inquiry::Rank::attention:
            return Mark::mind;
        case inquiry::Rank::note:
            return Mark::not_yet;
    }
    return Mark::not_yet;
}

QString rank_text(inquiry::Rank rank) {
    return told(inquiry::title_of(rank));
}

QString standing_text(const inquiry::Remark& remark) {
    auto sentence = inquiry::sentence_of(remark);
    // The kind of a listing is a word, too; what people wrote stays as it is.
    if (remark.kind == inquiry::Remark::Kind::listed)
        sentence.values.front() = told(sentence.values.front().c_str()).toStdString();
    for (const auto& detail : remark.details)
        for (auto& value : sentence.values)
            if (detail.key == "item" && detail.value == value) value = listed_anew(q(value)).toStdString();
    return q(inquiry::filled(told(sentence.text).toStdString(), sentence.values));
}

StandingList::StandingList(QWidget* parent) : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
}

void StandingList::clear() {
    lines_.clear();
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
}

void StandingList::show_remarks(const std::vector<inquiry::Remark>& remarks) {
    clear();
    auto* grid = static_cast<QGridLayout*>(layout());
    int line = 0;
    const auto add = [&](Mark mark, const QString& word, const QString& text) {
        auto* weight = new MarkLabel(this);
        weight->setObjectName(QStringLiteral("rank%1").arg(line));
        weight->show_state(mark, word);
        weight->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        auto* said = new QLabel(text, this);
        said->setObjectName(QStringLiteral("stands%1").arg(line));
        said->setTextFormat(Qt::PlainText);
        said->setWordWrap(true);
        said->setAlignment(Qt::AlignTop);
        said->setAccessibleName(word + QLatin1Char(' ') + text);
        auto* rule = new QFrame(this);
        rule->setProperty("kind", QStringLiteral("rule"));
        grid->addWidget(weight, 2 * line, 0);
        grid->addWidget(said, 2 * line, 1);
        grid->addWidget(rule, 2 * line + 1, 0, 1, 2);
        for (QWidget* made : std::initializer_list<QWidget*>{weight, said, rule}) made->show();
        lines_.push_back(said);
        ++line;
    };
    for (const auto& remark : remarks) {
        const auto rank = inquiry::rank_of(remark.kind);
        add(mark_of(rank), rank_text(rank), standing_text(remark));
    }
    if (remarks.empty())
        add(Mark::good, tr("無應注意事項"), tr("姓名、先前查詢、名單、筆數、時間及事由均無應注意事項。"));
}

}  // namespace jcic::ui
