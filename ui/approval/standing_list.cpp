#include "ui/approval/standing_list.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "app/domain/roc_date.h"
#include "ui/look/mark.h"
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

namespace {

QString detail(const inquiry::Remark& remark, std::string_view key) {
    const auto found =
        std::find_if(remark.details.begin(), remark.details.end(), [&](const Detail& d) { return d.key == key; });
    return found == remark.details.end() ? QString() : q(found->value);
}

/// "115-12-28" of a date as seven digits.
QString date(const inquiry::Remark& remark, std::string_view key) {
    const auto text = detail(remark, key);
    const auto parsed = domain::RocDate::parse(text.toStdString());
    return parsed ? q(parsed->dashed()) : text;
}

}  // namespace

QString remark_text(const inquiry::Remark& remark) {
    switch (remark.kind) {
        case inquiry::Remark::Kind::asked_before:
            return RemarkList::tr("%1 日前 %2 曾以案號 %3 查詢 %4，核准時將列示。")
                .arg(detail(remark, "days"), detail(remark, "person"), detail(remark, "case"),
                     listed_anew(detail(remark, "item")));
        case inquiry::Remark::Kind::outside_office_hours:
            return RemarkList::tr("目前為非辦公時間（%1）。").arg(detail(remark, "at"));
        case inquiry::Remark::Kind::reason_copied:
            return RemarkList::tr("事由與案號 %1 相同，請確認是否應另行敘明。").arg(detail(remark, "case"));
        case inquiry::Remark::Kind::holding_over_days_off:
            return RemarkList::
                tr("倘於本日取得調閱序號，聯徵中心於 %2 刪除 %1；期間適逢例假日 %3 至 %4，不予展延，請於 %5 前調閱。")
                    .arg(listed_anew(detail(remark, "item")), date(remark, "ends"), date(remark, "off-from"),
                         date(remark, "off-to"), date(remark, "fetch-by"));
        case inquiry::Remark::Kind::other_case:
            return RemarkList::tr("同一人另有案號 %1（%2），核准時將列示。")
                .arg(detail(remark, "case"), listed_anew(detail(remark, "item")));
        case inquiry::Remark::Kind::other_name:
        case inquiry::Remark::Kind::other_number:
        case inquiry::Remark::Kind::unchecked_number:
        case inquiry::Remark::Kind::form_of_others:
        case inquiry::Remark::Kind::form_again:
        case inquiry::Remark::Kind::two_names:
        case inquiry::Remark::Kind::subject_state:
        case inquiry::Remark::Kind::over_threshold:
        case inquiry::Remark::Kind::under_maintenance:
        case inquiry::Remark::Kind::unprinted:
        case inquiry::Remark::Kind::listed:
        case inquiry::Remark::Kind::unusual_volume:
            return standing_text(remark);  // the two for the approver do not come here
    }
    return {};
}

RemarkList::RemarkList(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
}

void RemarkList::show_remarks(const std::vector<inquiry::Remark>& remarks) {
    qDeleteAll(findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly));
    for (const auto& remark : remarks) {
        auto* label = new QLabel(remark_text(remark), this);
        const bool alarm = remark.kind == inquiry::Remark::Kind::asked_before;
        label->setProperty("kind", alarm ? QStringLiteral("alarm") : QStringLiteral("notice"));
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        layout()->addWidget(label);
    }
}

}  // namespace jcic::ui
