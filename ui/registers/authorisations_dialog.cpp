#include "ui/registers/authorisations_dialog.h"

#include <algorithm>
#include <utility>

#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/look/text.h"
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
    : ListDialog("AuthorisationsDialog", {900, 520}, commands, parent) {
    build();
    load();
}

void AuthorisationsDialog::build() {
    parts_.title_window(QT_TR_NOOP("傳送授權書與回覆"));
    parts_.add_text(column_, "",
                    QT_TR_NOOP("傳送檔為簽署加密檔案，放入銜接本行檔案傳輸帳號（CD）之資料夾；回覆檔由該處取回。聯"
                               "徵中心授權書傳送格式未公開，此處檔案為本程式自訂格式。"));
    recipient_ = parts_.add_text(column_, "packageRecipient");
    recipient_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    recipient_->setFocusPolicy(Qt::StrongFocus);
    // What is not chosen is sent, and what was read is taken in, seen or not: no line is hidden.
    forms_ = add_list({"authorisationForms",
                       QT_TR_NOOP("待送與等待回覆的授權書"),
                       {{"authorisation", QT_TR_NOOP("授權書編號")},
                        {"name", QT_TR_NOOP("姓名")},
                        {"state", QT_TR_NOOP("情形")},
                        {"note", QT_TR_NOOP("說明")}},
                       "authorisation-forms",
                       [] { return tr("無待送授權書。於登記簿「授權書」登記後，即可於此傳送。"); },
                       nullptr,
                       true},
                      3);
    forms_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    replies_ = add_list({"authorisationReplies",
                         QT_TR_NOOP("回覆檔的內容"),
                         {{"file", QT_TR_NOOP("檔案")},
                          {"authorisation", QT_TR_NOOP("授權書編號")},
                          {"code", QT_TR_NOOP("代碼")},
                          {"at", QT_TR_NOOP("回覆時間")},
                          {"effect", QT_TR_NOOP("採用結果")}},
                         "authorisation-replies",
                         [this] {
                             return looked_ ? tr("資料夾無回覆檔。聯徵中心回覆後，請再按「檢視回覆檔」。")
                                            : tr("按「檢視回覆檔」讀取資料夾。");
                         },
                         nullptr,
                         true},
                        2);
    replies_->headerItem()->setToolTip(2, tr("聯徵中心回覆代碼（4 碼）：0000 為審核通過，其餘為未通過。"));
    replies_->clear();  // nothing is known of the folder
    told_ = parts_.add_text(column_, "authorisationsTold");
    told_->hide();
    auto* sends = make_way(
        "sendAuthorisations", QT_TR_NOOP("產出傳送檔(&S)"), [this] { send(); },
        [this] { return sends_ ? QString() : tr("目前無待送項目"); });
    auto* looks = make_way("lookAtReplies", QT_TR_NOOP("檢視回覆檔(&L)"), [this] { look_at_replies(); });
    const auto take = [this] {
        accepted_ = refused_ = 0;
        take_next();
    };
    take_ = make_way("takeReplies", QT_TR_NOOP("登記回覆(&R)"), take,
                     [this] { return can_take() ? QString() : tr("請先檢視回覆檔（目前無可採用者）"); });
    auto* close = make_close();
    close->setDefault(true);
    add_ways({sends, looks, take_, nullptr, close});
}

bool AuthorisationsDialog::can_take() const {
    return std::ranges::any_of(shown_, [](const auto& one) { return one.good() > 0; });
}

void AuthorisationsDialog::show_text(const QString& what) {
    told_->setText(what);
    told_->show();
}

void AuthorisationsDialog::load() {
    ask(command::LookAtAuthorisations{}, [this](const desk::AuthorisationsView& view) {
        show_view(view);
        allow();
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
        const auto state = one.to_be_put ? tr("尚未存入資料夾") : one.late ? tr("逾 20 分鐘未獲回覆") : tr("等待回覆");
        const auto how = one.package.empty() ? tr("%1 登記傳送").arg(roc_time(one.at))
                                             : tr("%1 傳送，%2").arg(roc_time(one.at), q(one.package));
        new ListLine(forms_, {q(one.reference), q(one.name), state, how});
    }
    for (const auto& one : view.to_send) {
        auto* item = new ListLine(
            forms_, {q(one.reference), q(one.name), one.faults.empty() ? tr("可送出") : tr("待更正"),
                     one.signer.empty() ? faults_told(one.faults) : tr("簽章成立，簽署憑證：%1").arg(q(one.signer))});
        if (one.faults.empty()) item->setData(0, sendable_role, QString::fromStdString(one.reference));
    }
}

void AuthorisationsDialog::send() {
    auto wanted = to_be_sent(*forms_);
    if (wanted.empty() && !forms_->selectedItems().isEmpty())  // an empty list would mean all
        return show_text(tr("所選授權書均無法傳送。"));
    told_->hide();
    const auto show = [this](const desk::PackageSent& sent) {
        QStringList lines;
        if (!sent.put.empty())
            lines << tr("先前登記之傳送檔 %Ln 份已存入資料夾。", nullptr, words::counted(sent.put.size()));
        if (!sent.name.empty())
            lines
                << tr("已產出 %1，授權書 %Ln 份。", nullptr, words::counted(sent.references.size())).arg(q(sent.name));
        if (!sent.left_out.empty()) lines << tr("待更正未傳送 %Ln 份。", nullptr, words::counted(sent.left_out.size()));
        if (!sent.for_next.empty()) lines << tr("傳送檔已滿，另 %L1 份請再次傳送。").arg(sent.for_next.size());
        show_text(lines.join(QLatin1Char('\n')));
        Q_EMIT changed();
        load();
    };
    // What is shown as ready, of those that were refused too; and for whom, as it was shown.
    ask(command::SendAuthorisations{std::move(wanted), shown_recipient_}, show, [this](const Fault& fault) {
        Q_EMIT changed();  // it may have been written down, and wait to be put in place
        load();
        show_fault(fault);
    });
}

void AuthorisationsDialog::look_at_replies() {
    told_->hide();
    ask(command::LookAtReplies{}, [this](std::vector<desk::RepliesSeen> files) {
        show_replies(std::move(files));
        allow();
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
        show_text(tr("已登記：審核通過 %L1 份，未通過 %L2 份。").arg(accepted_).arg(refused_));
        replies_->clear();
        Q_EMIT changed();
        return load();
    }
    const auto then = [this](const desk::RepliesTaken& taken) {
        shown_.erase(shown_.begin());
        accepted_ += taken.accepted;
        refused_ += taken.refused;
        take_next();
    };
    ask(command::TakeReplies{shown_.front()}, then, [this](const Fault& fault) {
        shown_.erase(shown_.begin());  // what was refused is looked at anew
        allow();
        Q_EMIT changed();  // files before it may have been taken in
        show_fault(fault);
    });
}

}  // namespace jcic::ui
