#include "ui/commands/witness_dialog.h"

#include <QPlainTextEdit>

#include "ui/look/other_people.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {

WitnessDialog::WitnessDialog(Commands& commands, What what, desk::CopyId copy, QWidget* parent)
    : ActingDialog("WitnessDialog", {}, commands, parent), what_(what), copy_(std::move(copy)) {
    build();
    name_fields();
    witnesses_ = add_others(*witness_, *commands_.snapshot());
    password_->is_of(witness_);
    connect(how_, &QLineEdit::textChanged, this, &WitnessDialog::allow);
    connect(password_, &SecretField::edited, this, &WitnessDialog::allow);
    connect(password_, &SecretField::entered, this, [this] {
        if (how_->text().trimmed().isEmpty()) return how_->setFocus();  // what lacks
        destroy();
    });
    if (what_ == What::record) load_covered();
    allow();
}

void WitnessDialog::build() {
    space(18, 8);
    auto* what = put(column_, parts_.make_line("what", nullptr, "heading"));
    what->setMinimumSize(400, 0);
    const auto item = q(domain::code_of(copy_.item));
    what->setText(what_ == What::record ? tr("%1 的資料與金鑰").arg(item)
                  : what_ == What::file ? tr("%1 第 %2 份，加密檔").arg(item).arg(copy_.number)
                                        : tr("%1 第 %2 份").arg(item).arg(copy_.number));
    if (what_ == What::record) add_covered();
    parts_.add_text(column_, "lead", QT_TR_NOOP("應由見證人在場並輸入密碼。"), "soft")->setMinimumSize(0, 38);
    how_ = parts_.add_field<QLineEdit>(column_, how_label_, "how", QT_TR_NOOP("銷毀方式(&H)"));
    witness_ = parts_.add_field<ChoiceBox>(column_, "witness", QT_TR_NOOP("見證人(&W)"));
    password_ = parts_.add_field<SecretField>(column_, "password", QT_TR_NOOP("見證人的密碼(&P)"));
    cancel_ = make_cancel();
    destroyed_ = make_way(
        "destroyed", QT_TR_NOOP("已銷毀(&D)"), [this] { destroy(); }, [this] { return why_not(); });
    make_primary(*destroyed_);
    add_ways({nullptr, cancel_, destroyed_});
    follow({how_, witness_, password_, destroyed_, cancel_});
}

void WitnessDialog::add_covered() {
    covered_ = put(column_, parts_.make<QPlainTextEdit>("covered", QT_TR_NOOP("刪除的範圍")));
    covered_->setReadOnly(true);
    covered_->setTabChangesFocus(true);
    covered_->setMaximumHeight(120);
    exports_ = put(column_, new ExportLines(this));
    connect(exports_, &ExportLines::edited, this, &WitnessDialog::allow);
}

/// R-PA-10: what was derived from a file goes with it.
void WitnessDialog::name_fields() {
    if (what_ == What::sheet) {
        parts_.title_window(QT_TR_NOOP("銷毀紙本"));
        parts_.say_text(*how_, QT_TR_NOOP("碎紙機"));
    } else if (what_ == What::file) {
        setWindowTitle(tr("確認檔案已刪除"));
        how_label_->setText(tr("刪除方式（含備份及轉寄檔案）(&H)"));
        how_->setAccessibleName(tr("刪除方式"));
        destroyed_->setText(tr("已刪除(&D)"));
    } else {
        setWindowTitle(tr("刪除資料"));
        how_label_->setText(tr("刪除原因(&H)"));
        how_->setAccessibleName(tr("刪除原因"));
        how_->setText(tr("使用完竣"));
        destroyed_->setText(tr("刪除(&D)"));
    }
}

void WitnessDialog::load_covered() {
    told_ = false;
    look(command::ShowDeletion{copy_.query, copy_.item}, [this](const inquiry::DeletionPage& page) {
        show_covered(page);
        told_ = true;
        allow();
    });
}

/// R-PA-10: a file that went out with all personal values holds the record too. It is destroyed, or it is said why not.
void WitnessDialog::show_covered(const inquiry::DeletionPage& page) {
    covered_->setPlainText(q(page.text).replace(QLatin1Char('\t'), QStringLiteral("：")).trimmed());
    exports_->ask(page.exports);
    setTabOrder(cancel_, covered_);
    exports_->between(covered_, how_);
    grow_to_content(*this);
}

QString WitnessDialog::why_not() const {
    if (!told_) return tr("簽署內容尚未顯示");
    if (exports_ != nullptr && !exports_->all_said()) return tr("請先說明各匯出檔之處理情形");
    return still_lacking(
        {{!how_->text().trimmed().isEmpty(), how_}, {!witnesses_.empty(), witness_}, {!password_->empty(), password_}});
}

void WitnessDialog::destroy() {
    if (!destroyed_->isEnabled()) return;
    const auto& witness = witnesses_[static_cast<std::size_t>(witness_->currentIndex())];
    const auto how = from_typed(how_->text());
    const auto end = [this] { accept(); };
    auto typed = together(password_->take());
    if (what_ == What::record)
        ask(command::EraseRecord{copy_.query, copy_.item, how, witness, exports_->said()}, end, again_at(password_),
            std::move(typed));
    else
        ask(command::DestroyCopy{copy_, how, witness}, end, again_at(password_), std::move(typed));
}

}  // namespace jcic::ui
