#include "ui/registers/desk_links_dialog.h"

#include "app/domain/registers/desks.h"
#include "app/words/words.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

QString kind_told(const std::string& kind) {
    for (const auto& one : domain::registers::kinds_of_contradiction)
        if (one.name == kind) return told(one.title);
    return q(kind);
}

QStringList found_in(const desk::DeskLink& link) {
    QStringList lines;
    for (const auto& one : link.differ)
        lines << DeskLinksDialog::tr("內容牴觸：%1，%2；本機 %3，他台 %4。請登記缺失。")
                     .arg(kind_told(one.kind), q(one.what), q(one.here), q(one.there));
    for (const auto& one : link.held_back) lines << DeskLinksDialog::tr("本機已送出，惟不再發查：%1").arg(q(one));
    return lines;
}

}  // namespace

DeskLinksDialog::DeskLinksDialog(Commands& commands, QWidget* parent)
    : ListDialog("DeskLinksDialog", {760, 420}, commands, parent) {
    build();
    look(command::OwnFingerprint{}, [this](const std::string& own) {
        fingerprint_->setText(q(own));
        fingerprint_->setCursorPosition(0);
        if (commands_.snapshot()->hub)
            look(command::LookAtLinks{}, [this](const desk::ExchangeLinks& links) { show_links(links); });
    });
    if (!commands_.snapshot()->hub)
        told_->setPlainText(tr("本單位未設定櫃台連線伺服器：各台互不知他台已使用之授權書及晶片卡借用情形。"));
}

void DeskLinksDialog::build() {
    parts_.title_window(QT_TR_NOOP("同單位櫃台之連線"));
    parts_.add_text(
        column_, "",
        QT_TR_NOOP("各台經櫃台連線伺服器互告晶片卡借用情形、已使用授權書及每週查詢紀錄單之進度，由工作站金鑰簽署，"
                   "不含當事人資料。登記他台前，請當面或以已知之電話核對其指紋。"));
    auto* label = parts_.make_line("ownFingerprintLabel", QT_TR_NOOP("本機憑證的指紋(&F)"));
    fingerprint_ = parts_.make<QLineEdit>("ownFingerprint", QT_TR_NOOP("本機憑證的指紋(&F)"));
    fingerprint_->setReadOnly(true);
    label->setBuddy(fingerprint_);
    add_row(column_, {label, fingerprint_})->setStretchFactor(fingerprint_, 1);
    told_ = parts_.make<QPlainTextEdit>("linksTold", QT_TR_NOOP("各台之狀態"));
    told_->setReadOnly(true);
    told_->setTabChangesFocus(true);
    column_.addWidget(told_, 1);
    auto* close = make_close(false);
    close->setDefault(true);
    add_ways({nullptr, close});
}

void DeskLinksDialog::show_links(const desk::ExchangeLinks& links) {
    QStringList lines;
    for (const auto& one : links.others) {
        lines << (one.made ? tr("%1：讀至其日誌第 %L2 筆，產出於 %3。")
                                 .arg(q(one.desk))
                                 .arg(one.through)
                                 .arg(roc_time(*one.made))
                           : tr("%1：尚未讀到。").arg(q(one.desk)));
        if (one.fault) {
            const auto words = words::words_for(*one.fault);
            lines << tr("未採用：%1%2").arg(words.cause, words.advice);
        }
        lines << found_in(one);
    }
    lines << tr("本機：其他櫃台得讀至日誌第 %L1 筆。").arg(links.own.through);
    if (links.own.waits) lines << tr("至第 %L1 筆尚待送出。").arg(*links.own.waits);
    for (const auto& one : links.own.left_out) lines << tr("未送出 %1：請以其他方式告知他台。").arg(q(one));
    if (links.own.fault) lines << words::words_for(*links.own.fault).cause;
    told_->setPlainText(lines.join(QLatin1Char('\n')));
}

}  // namespace jcic::ui
