#include "ui/exchange/exchange_dialog.h"

#include <algorithm>
#include <utility>

#include "app/domain/registers/desks.h"
#include "app/words/words.h"
#include "ui/look/file_picker.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

QString kind_told(const std::string& kind) {
    for (const auto& one : domain::registers::kinds_of_contradiction)
        if (one.name == kind) return told(one.title);
    return q(kind);
}

QStringList found_in(const std::vector<desk::Contradiction>& differ, const std::vector<std::string>& held_back) {
    QStringList lines;
    for (const auto& one : differ)
        lines << ExchangeDialog::tr("內容牴觸：%1，%2；本機 %3，他台 %4。請登記缺失。")
                     .arg(kind_told(one.kind), q(one.what), q(one.here), q(one.there));
    for (const auto& one : held_back) lines << ExchangeDialog::tr("本機已送出，惟不再發查：%1").arg(q(one));
    return lines;
}

QString exchange_files() {
    return ExchangeDialog::tr("交換檔 (*.exchange)");
}

}  // namespace

ExchangeDialog::ExchangeDialog(Commands& commands, QWidget* parent)
    : ListDialog("ExchangeDialog", {760, 460}, commands, parent) {
    build();
    allow();
    look(command::OwnFingerprint{}, [this](const std::string& own) {
        fingerprint_->setText(q(own));
        fingerprint_->setCursorPosition(0);
        if (commands_.snapshot()->hub)
            look(command::LookAtLinks{}, [this](const desk::ExchangeLinks& links) { show_links(links); });
    });
}

void ExchangeDialog::build() {
    parts_.title_window(QT_TR_NOOP("同單位櫃台間的交換檔"));
    parts_.add_text(
        column_, "",
        QT_TR_NOOP("交換檔說明晶片卡借用情形、已使用授權書及每週查詢紀錄單之進度，由工作站金鑰簽署，不含當事人資料。"
                   "檔案所載以產出當時為止：二台於匯入他台檔案前，可能已使用同一份授權書，匯入時始能發現。"));
    auto* label = parts_.make_line("ownFingerprintLabel", QT_TR_NOOP("本機憑證的指紋(&F)"));
    fingerprint_ = parts_.make<QLineEdit>("ownFingerprint", QT_TR_NOOP("本機憑證的指紋(&F)"));
    fingerprint_->setReadOnly(true);
    label->setBuddy(fingerprint_);
    add_row(column_, {label, fingerprint_})->setStretchFactor(fingerprint_, 1);
    told_ = parts_.make<QPlainTextEdit>("exchangeTold", QT_TR_NOOP("檔案的內容"));
    told_->setReadOnly(true);
    told_->setTabChangesFocus(true);
    column_.addWidget(told_, 1);
    auto* writes = make_way("writeExchange", QT_TR_NOOP("產出本機的交換檔…(&W)"), [this] {
        auto* picker = open_save_picker(this, tr("產出本機的交換檔"), exchange_files(), QStringLiteral("exchange"),
                                        dated(tr("交換檔"), commands_.snapshot()->now));
        connect(picker, &QFileDialog::fileSelected, this, &ExchangeDialog::write);
    });
    auto* looks = make_way("lookAtExchange", QT_TR_NOOP("檢視他台交換檔…(&L)"), [this] {
        auto* picker = open_file_picker(this, tr("檢視他台交換檔"), exchange_files());
        connect(picker, &QFileDialog::fileSelected, this, &ExchangeDialog::look_at);
    });
    read_ = make_way(
        "readExchange", QT_TR_NOOP("匯入(&R)"), [this] { read_file(); },
        [this] { return file_.isEmpty() ? tr("請先檢視待匯入之交換檔") : QString(); });
    auto* close = make_close(false);
    close->setDefault(true);
    add_ways({writes, looks, read_, nullptr, close});
}

void ExchangeDialog::write(const QString& file) {
    ask(command::WriteExchange{{}, file.toStdString()}, [this](const desk::ExchangeWritten& written) {
        const auto& said = written.said;
        QStringList lines{tr("已產出，至日誌第 %L1 筆：晶片卡 %L2 張，授權書使用紀錄 %L3 筆。")
                              .arg(said.through)
                              .arg(said.cards.size())
                              .arg(said.uses.size())};
        for (const auto& one : written.left_out)
            lines << tr("檔案未寫入 %1：編號，或保管、借用人員代碼不合交換檔格式。請以其他方式告知他台。").arg(q(one));
        told_->setPlainText(lines.join(QLatin1Char('\n')));
    });
}

void ExchangeDialog::look_at(const QString& file) {
    file_.clear();
    told_->clear();
    ask(command::LookAtExchange{file.toStdString()}, [this, file](const desk::ExchangeRead& seen) {
        file_ = file;
        allow();
        show_read(seen, false);
        read_->setFocus();  // and not the button that leaves
    });
}

void ExchangeDialog::read_file() {
    if (busy_ || file_.isEmpty()) return;
    ask(command::ReadExchange{file_.toStdString()}, [this](const desk::ExchangeRead& read) {
        file_.clear();  // what was refused may be read once its reason is gone
        allow();
        show_read(read, true);
        Q_EMIT changed();
    });
}

/// What goes by itself where there is a hub, and whom it reaches.
void ExchangeDialog::show_links(const desk::ExchangeLinks& links) {
    QStringList lines{tr("櫃台連線")};
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
        lines << found_in(one.differ, one.held_back);
    }
    lines << tr("本機：其他櫃台得讀至日誌第 %L1 筆。").arg(links.own.through);
    if (links.own.waits) lines << tr("至第 %L1 筆尚待送出。").arg(*links.own.waits);
    for (const auto& one : links.own.left_out) lines << tr("未送出 %1：請以其他方式告知他台。").arg(q(one));
    if (links.own.fault) lines << words::words_for(*links.own.fault).cause;
    told_->setPlainText(lines.join(QLatin1Char('\n')));
}

void ExchangeDialog::show_read(const desk::ExchangeRead& read, bool done) {
    QStringList lines;
    lines << (done ? tr("已匯入 %1 的交換檔。") : tr("%1 的交換檔可匯入。")).arg(q(read.said.desk));
    lines << tr("產出於 %1，至其日誌第 %L2 筆；授權書使用紀錄 %L3 筆，其中新的 %L4 筆。")
                 .arg(roc_time(read.said.made))
                 .arg(read.said.through)
                 .arg(read.said.uses.size())
                 .arg(read.news);
    for (const auto& card : read.said.cards)
        lines << tr("晶片卡 %1：保管 %2，借用 %3")
                     .arg(q(card.card), q(card.custodian.text()), card.holder ? q(card.holder->text()) : tr("無"));
    if (!read.said.sheets.empty())
        lines << tr("該櫃台之查詢紀錄單 %L1 份，尚未核可 %L2 份。")
                     .arg(read.said.sheets.size())
                     .arg(std::ranges::count_if(read.said.sheets,
                                                [](const auto& one) { return one.state != "approved"; }));
    lines << found_in(read.differ, read.held_back);
    told_->setPlainText(lines.join(QLatin1Char('\n')));
}

}  // namespace jcic::ui
