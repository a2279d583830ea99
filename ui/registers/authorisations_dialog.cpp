#include "ui/registers/authorisations_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/lists/list_ways.h"
#include "ui/look/list_line.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

QString faults_told(const std::vector<Fault>& faults) {
    QStringList out;
    for (const auto& one : faults) {
        const auto words = words::words_for(one);
        out << QStringLiteral("%1：%2").arg(words.title, words.cause);
    }
    return out.join(QLatin1Char('\n'));
}

constexpr int sendable_role = Qt::UserRole;  ///< of the first column: the number of one that can be sent

/// Those of the chosen lines that can be sent; where none is chosen, all.
std::vector<std::string> to_be_sent(const QTreeWidget& list) {
    std::vector<std::string> out;
    const bool any = !list.selectedItems().isEmpty();
    for (int line = 0; line < list.topLevelItemCount(); ++line) {
        const auto* item = list.topLevelItem(line);
        const auto reference = item->data(0, sendable_role).toString();
        if (!reference.isEmpty() && (!any || item->isSelected())) out.push_back(reference.toStdString());
    }
    return out;
}

}  // namespace

AuthorisationsDialog::AuthorisationsDialog(Commands& commands, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      recipient_(new QLabel(this)),
      forms_(new QTreeWidget(this)),
      replies_(new QTreeWidget(this)),
      told_(new QLabel(this)),
      send_(new QPushButton(tr("產出傳送檔(&S)"), this)),
      look_(new QPushButton(tr("檢視回覆檔(&L)"), this)),
      take_(new QPushButton(tr("登記這些回覆(&R)"), this)),
      close_(new QPushButton(tr("關閉(&C)"), this)),
      fault_(new FaultPanel(this)) {
    setObjectName(QStringLiteral("AuthorisationsDialog"));
    setWindowTitle(tr("傳送授權書與回覆"));
    setAttribute(Qt::WA_DeleteOnClose);
    open_at_size(*this, {900, 520});
    build();
    connect(send_, &QPushButton::clicked, this, &AuthorisationsDialog::send);
    connect(look_, &QPushButton::clicked, this, &AuthorisationsDialog::look_at_replies);
    connect(take_, &QPushButton::clicked, this, [this] {
        if (busy_) return;
        accepted_ = refused_ = 0;
        take_next();
    });
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    load();
}

void AuthorisationsDialog::build() {
    auto* column = new QVBoxLayout(this);
    auto* what = new QLabel(tr("傳送檔是簽署並加密的檔案，放進銜接本行檔案傳輸帳號（CD）的資料夾；回覆檔由那裡取回。"
                               "聯徵中心的授權書傳送格式沒有公開，這裡的檔案是本程式自訂的格式。"),
                            this);
    what->setWordWrap(true);
    column->addWidget(what);
    recipient_->setObjectName(QStringLiteral("packageRecipient"));
    recipient_->setWordWrap(true);
    recipient_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    recipient_->setFocusPolicy(Qt::StrongFocus);
    column->addWidget(recipient_);
    build_list(forms_, QStringLiteral("authorisationForms"), tr("待送與等待回覆的授權書"),
               {tr("授權書編號"), tr("姓名"), tr("情形"), tr("說明")});
    key_columns(*forms_, {"authorisation", "name", "state", "note"});
    forms_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    // What is not chosen is sent, and what was read is taken in, seen or not: no line is hidden.
    auto* of_forms = new ListWays(*forms_, QStringLiteral("authorisation-forms"), ListWays::Widths::by_contents);
    of_forms->when_empty([] { return tr("沒有待送的授權書。在登記簿「授權書」登記後，這裡就能送出。"); });
    column->addWidget(of_forms->add_finder());
    column->addWidget(forms_, 3);
    build_list(replies_, QStringLiteral("authorisationReplies"), tr("回覆檔的內容"),
               {tr("檔案"), tr("授權書編號"), tr("代碼"), tr("回覆時間"), tr("採用時")});
    key_columns(*replies_, {"file", "authorisation", "code", "at", "effect"});
    auto* of_replies = new ListWays(*replies_, QStringLiteral("authorisation-replies"), ListWays::Widths::by_contents);
    of_replies->when_empty([this] {
        return looked_ ? tr("資料夾裡沒有回覆檔。聯徵中心回覆後再按「檢視回覆檔」。")
                       : tr("按「檢視回覆檔」讀取資料夾。");
    });
    replies_->headerItem()->setToolTip(2, tr("聯徵中心回覆的四碼：0000 是審核通過，其他的都不是。"));
    replies_->clear();  // nothing is known of the folder
    column->addWidget(of_replies->add_finder());
    column->addWidget(replies_, 2);
    told_->setObjectName(QStringLiteral("authorisationsTold"));
    told_->setWordWrap(true);
    told_->hide();
    column->addWidget(told_);
    column->addWidget(fault_);
    fault_->clear();
    send_->setObjectName(QStringLiteral("sendAuthorisations"));
    look_->setObjectName(QStringLiteral("lookAtReplies"));
    take_->setObjectName(QStringLiteral("takeReplies"));
    close_->setObjectName(QStringLiteral("close"));
    for (auto* button : {send_, look_, take_, close_}) button->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    for (auto* button : {send_, look_, take_}) buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(close_);
    column->addLayout(buttons);
    close_->setDefault(true);
}

void AuthorisationsDialog::build_list(QTreeWidget* list, const QString& name, const QString& accessible,
                                      const QStringList& columns) {
    list->setObjectName(name);
    list->setAccessibleName(accessible);
    list->setHeaderLabels(columns);
    list->setRootIsDecorated(false);
    list->setTabKeyNavigation(false);
    let_sort(*list);
}

void AuthorisationsDialog::set_busy(bool busy) {
    busy_ = busy;
    const bool taken_in = std::ranges::any_of(shown_, [](const auto& one) { return one.good() > 0; });
    enable_unless(*send_, busy, sends_ ? QString() : tr("現在沒有可以送的"));
    look_->setEnabled(!busy);
    enable_unless(*take_, busy, taken_in ? QString() : tr("先檢視回覆檔：沒有可以採用的"));
    close_->setEnabled(!busy);
}

void AuthorisationsDialog::load() {
    set_busy(true);
    commands_.send(this, command::LookAtAuthorisations{}, [this](Result<desk::AuthorisationsView> view) {
        if (view) show_view(*view);
        set_busy(false);
        if (!view) fault_->show_fault(view.error());
    });
}

void AuthorisationsDialog::show_view(const desk::AuthorisationsView& view) {
    recipient_->setText(view.fault ? words::words_for(*view.fault).cause
                                   : tr("收件憑證的指紋：%1").arg(q(view.recipient)));
    forms_->clear();
    const bool good = std::ranges::any_of(view.to_send, [](const auto& one) { return one.faults.empty(); });
    const bool waits = std::ranges::any_of(view.sent, [](const auto& one) { return one.to_be_put; });
    sends_ = waits || (!view.fault && good);
    shown_recipient_ = view.recipient;
    for (const auto& one : view.sent) {
        const auto state = one.to_be_put ? tr("尚未放進資料夾") : one.late ? tr("逾 20 分鐘未獲回覆") : tr("等待回覆");
        const auto how = one.package.empty() ? tr("%1 登記傳送").arg(roc_time(one.at))
                                             : tr("%1 傳送，%2").arg(roc_time(one.at), q(one.package));
        new ListLine(forms_, {q(one.reference), q(one.name), state, how});
    }
    for (const auto& one : view.to_send) {
        auto* item = new ListLine(
            forms_, {q(one.reference), q(one.name), one.faults.empty() ? tr("可以送出") : tr("待更正"),
                     one.signer.empty() ? faults_told(one.faults) : tr("簽章成立，簽署憑證：%1").arg(q(one.signer))});
        if (one.faults.empty()) item->setData(0, sendable_role, QString::fromStdString(one.reference));
    }
}

void AuthorisationsDialog::send() {
    if (busy_) return;
    auto wanted = to_be_sent(*forms_);
    if (wanted.empty() && !forms_->selectedItems().isEmpty()) {  // an empty list would mean all
        told_->setText(tr("選的這幾份都不能送出。"));
        return told_->show();
    }
    set_busy(true);
    fault_->clear();
    told_->hide();
    // What is shown as ready, of those that were refused too; and for whom, as it was shown.
    commands_.send(
        this, command::SendAuthorisations{std::move(wanted), shown_recipient_}, [this](Result<desk::PackageSent> sent) {
            set_busy(false);
            if (!sent) {
                Q_EMIT changed();  // it may have been written down, and wait to be put in place
                load();
                return fault_->show_fault(sent.error());
            }
            QStringList lines;
            if (!sent->put.empty())
                lines << tr("先前登記的傳送檔 %Ln 個已放進資料夾。", nullptr, words::counted(sent->put.size()));
            if (!sent->name.empty())
                lines << tr("已產出 %1，授權書 %L2 份。").arg(q(sent->name)).arg(sent->references.size());
            if (!sent->left_out.empty())
                lines << tr("待更正而沒有送的 %Ln 份。", nullptr, words::counted(sent->left_out.size()));
            if (!sent->for_next.empty()) lines << tr("傳送檔已滿，另 %L1 份請再送一次。").arg(sent->for_next.size());
            told_->setText(lines.join(QLatin1Char('\n')));
            told_->show();
            Q_EMIT changed();
            load();
        });
}

void AuthorisationsDialog::look_at_replies() {
    if (busy_) return;
    set_busy(true);
    fault_->clear();
    told_->hide();
    commands_.send(this, command::LookAtReplies{}, [this](Result<std::vector<desk::RepliesSeen>> files) {
        if (files) show_replies(*std::move(files));
        set_busy(false);
        if (!files) return fault_->show_fault(files.error());
        if (take_->isEnabled()) take_->setFocus();
    });
}

void AuthorisationsDialog::show_replies(std::vector<desk::RepliesSeen> files) {
    shown_ = std::move(files);
    replies_->clear();
    for (const auto& file : shown_) {
        const auto name = q(file.file.filename().string());
        if (file.fault)
            new ListLine(replies_, {name, QString(), QString(), QString(), words::words_for(*file.fault).cause});
        for (const auto& line : file.lines)
            new ListLine(replies_, {name, q(line.reply.reference), q(line.reply.code), roc_time(line.reply.at),
                                    file.fault ? QString() : told(domain::registers::title_of(line.means))});
    }
    looked_ = true;
}

void AuthorisationsDialog::take_next() {
    std::erase_if(shown_, [](const auto& one) { return one.good() == 0; });
    if (shown_.empty()) {
        set_busy(false);
        told_->setText(tr("已登記：審核通過 %L1 份，未通過 %L2 份。").arg(accepted_).arg(refused_));
        told_->show();
        replies_->clear();
        Q_EMIT changed();
        return load();
    }
    set_busy(true);
    fault_->clear();
    commands_.send(this, command::TakeReplies{shown_.front()}, [this](Result<desk::RepliesTaken> taken) {
        shown_.erase(shown_.begin());  // what was refused is looked at anew
        if (!taken) {
            set_busy(false);
            Q_EMIT changed();  // files before it may have been taken in
            return fault_->show_fault(taken.error());
        }
        accepted_ += taken->accepted;
        refused_ += taken->refused;
        take_next();
    });
}

}  // namespace jcic::ui
