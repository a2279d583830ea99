#include "ui/seat/keepers_page.h"

#include <QVBoxLayout>

#include "app/domain/recovery_rules.h"
#include "ui/look/field_label.h"
#include "ui/look/text.h"

namespace jcic::ui {

KeepersPage::KeepersPage(const desk::Snapshot& snapshot, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* lead = new QLabel(tr("密碼遺忘或金鑰損壞時，須以復原金鑰第一段及第二段合併復原，單一段無效。各段僅供其保管人"
                               "閱覽，抄寫後密封並分別保管；重新製作後，原金鑰失效。"),
                            this);
    lead->setWordWrap(true);
    column->addWidget(lead);
    for (const auto& person : snapshot.people) people_.push_back(person.code);
    const auto add = [&](const QString& title, const QString& marked, domain::Duty usual) {
        auto* box = new ChoiceBox(this);
        box->setObjectName(QStringLiteral("keeper-%1").arg(boxes_.size() + 1));
        box->setAccessibleName(title);
        box->addItem(tr("請選擇"));
        for (const auto& person : snapshot.people) {
            box->addItem(QStringLiteral("%1 %2").arg(q(person.code.text()), q(person.name)));
            if (person.duties.contains(usual) && box->currentIndex() == 0) box->setCurrentIndex(box->count() - 1);
        }
        connect(box, &QComboBox::currentIndexChanged, this, &KeepersPage::edited);
        column->addWidget(field_label(marked, box, this));
        column->addWidget(box);
        boxes_.push_back(box);
    };
    add(tr("第一段保管人"), tr("第一段保管人(&1)"), domain::Duty::unit_head);
    add(tr("第二段保管人"), tr("第二段保管人(&2)"), domain::Duty::administrator);
    for (const auto& person : snapshot.people) duties_.emplace(person.code, person.duties);
    if (snapshot.seat) maker_ = snapshot.seat->person.code;
    nobody_confirms_ = new QLabel(tr("單位內無其他人員可確認以此復原金鑰復原者之身分，復原後無法簽署。仍可製作；請更換"
                                     "保管人，或嗣後增加核准、覆核或稽核人員。"),
                                  this);
    nobody_confirms_->setObjectName(QStringLiteral("nobodyConfirms"));
    nobody_confirms_->setProperty("kind", QStringLiteral("told"));
    nobody_confirms_->setWordWrap(true);
    column->addWidget(nobody_confirms_);
    column->addStretch();
    connect(this, &KeepersPage::edited, this, &KeepersPage::warn);
    warn();
}

void KeepersPage::warn() {
    std::set<domain::PersonId> behind;
    if (maker_) behind.insert(*maker_);
    if (complete()) behind.insert({code(1), code(2)});
    nobody_confirms_->setVisible(complete() && !domain::somebody_confirms(behind, duties_));
}

bool KeepersPage::complete() const {
    const int first = box(1)->currentIndex();
    const int second = box(2)->currentIndex();
    return first > 0 && second > 0 && first != second;
}

const domain::PersonId& KeepersPage::code(int number) const {
    return people_.at(static_cast<std::size_t>(box(number)->currentIndex() - 1));
}

}  // namespace jcic::ui
