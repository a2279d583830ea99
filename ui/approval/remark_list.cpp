#include "ui/approval/remark_list.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "app/domain/roc_date.h"
#include "ui/approval/standing_list.h"
#include "ui/look/text.h"

namespace jcic::ui {
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
