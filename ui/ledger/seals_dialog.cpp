#include "ui/ledger/seals_dialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "app/words/counted.h"
#include "ui/lists/list_ways.h"
#include "ui/look/file_picker.h"
#include "ui/look/list_line.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {

/// Some years of a branch's days; the file has all.
constexpr std::size_t most_shown = 2'000;
constexpr int root_shown = 12;  ///< characters; the tip has all

/// Of the list.
struct Sealed {
    enum { epoch, at, why, events, root, card };
};

/// Why the epoch ended.
QString why_sealed(const std::string& why) {
    if (why == "founding") return SealsDialog::tr("設立日誌");
    if (why == "sign-out") return SealsDialog::tr("登出");
    if (why == "end") return SealsDialog::tr("程式結束");
    if (why == "hand-over") return SealsDialog::tr("晶片卡交接");
    if (why == "catch-up") return SealsDialog::tr("簽入時補封");
    return q(why);
}

}  // namespace

SealsDialog::SealsDialog(Commands& commands, QWidget* parent)
    : QDialog(parent),
      commands_(commands),
      list_(new QTreeWidget(this)),
      said_(new QLabel(this)),
      done_(new MarkLabel(this)),
      fault_(new FaultPanel(this)),
      save_(new QPushButton(tr("存成檔案…(&E)"), this)) {
    setObjectName(QStringLiteral("SealsDialog"));
    setWindowTitle(tr("日誌的封印"));
    setAttribute(Qt::WA_DeleteOnClose);
    open_at_size(*this, {900, 500});
    build();
    connect(save_, &QPushButton::clicked, this, &SealsDialog::choose_file);
    load();
}

void SealsDialog::build() {
    auto* column = new QVBoxLayout(this);
    auto* lead =
        new QLabel(tr("每次登出、交接與程式結束都以簽章封住到那時為止的日誌；封住之後改了哪一筆，驗證時看得出來。"
                      "存成檔案給總處或稽核：連同公鑰，不必有日誌也能驗證紙本，裡面沒有個人資料。"),
                   this);
    lead->setWordWrap(true);
    column->addWidget(lead);
    list_->setObjectName(QStringLiteral("seals"));
    list_->setAccessibleName(tr("日誌的封印"));
    list_->setHeaderLabels({tr("封印期"), tr("時間"), tr("為什麼封"), tr("到第幾筆"), tr("樹根"), tr("晶片卡")});
    key_columns(*list_, {"epoch", "at", "cause", "until", "root", "card"});
    list_->setRootIsDecorated(false);
    list_->setTabKeyNavigation(false);
    list_->setAllColumnsShowFocus(true);
    let_sort(*list_);
    auto* ways = new ListWays(*list_, QStringLiteral("seals"), ListWays::Widths::by_contents);
    ways->when_empty([this] { return said_->text().isEmpty() ? QString() : tr("還沒有封印：第一次登出時就有。"); });
    connect(this, &SealsDialog::filled, ways, &ListWays::look_again);
    column->addWidget(ways->add_search());
    column->addWidget(list_, 1);
    said_->setObjectName(QStringLiteral("sealsSaid"));
    said_->setProperty("kind", QStringLiteral("soft"));
    column->addWidget(said_);
    done_->setObjectName(QStringLiteral("sealsDone"));
    done_->setWordWrap(true);
    done_->hide();
    column->addWidget(done_);
    column->addWidget(fault_);
    fault_->clear();
    save_->setObjectName(QStringLiteral("saveSeals"));
    save_->setEnabled(false);
    auto* close = new QPushButton(tr("關閉(&C)"), this);
    close->setObjectName(QStringLiteral("close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(save_);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
    close->setDefault(true);
}

void SealsDialog::load() {
    commands_.send(this, command::Seals{most_shown}, [this](const Result<desk::SealList>& seals) {
        if (!seals) return fault_->show_fault(seals.error());
        show_seals(*seals);
    });
}

void SealsDialog::show_seals(const desk::SealList& seals) {
    for (const auto& one : seals.rows) {
        auto* line = new ListLine(
            list_, {tr("%L1").arg(one.epoch), roc_time(one.at), why_sealed(one.why), tr("%L1").arg(one.events),
                    q(one.root).left(root_shown), one.by_card ? tr("也簽了") : QStringLiteral("—")});
        line->setData(Sealed::epoch, ListLine::value_role, static_cast<qulonglong>(one.epoch));
        line->setData(Sealed::events, ListLine::value_role, static_cast<qulonglong>(one.events));
        line->setData(Sealed::root, ListLine::meant_role, q(one.root));  // found by all of it
        line->setToolTip(Sealed::root, q(one.root));
        for (const int number : {int(Sealed::epoch), int(Sealed::events)})
            line->setTextAlignment(number, Qt::AlignRight | Qt::AlignVCenter);
    }
    said_->setText(seals.all == seals.rows.size()
                       ? tr("共 %Ln 個封印。", nullptr, words::counted(seals.all))
                       : tr("共 %Ln 個封印，這裡是最新的 %L1 個；檔案裡是全部。", nullptr, words::counted(seals.all))
                             .arg(seals.rows.size()));
    save_->setEnabled(seals.all > 0);
    list_->setCurrentItem(list_->topLevelItem(0));
    list_->setFocus();
    Q_EMIT filled();
}

void SealsDialog::choose_file() {
    const auto* picker =
        open_save_picker(this, tr("存封印與公鑰"), tr("封印與公鑰 (*.seals)"), QStringLiteral("seals"));
    connect(picker, &QFileDialog::fileSelected, this, &SealsDialog::save);
}

void SealsDialog::save(const QString& file) {
    fault_->clear();
    done_->hide();
    save_->setEnabled(false);
    commands_.send(this, command::ExportSeals{file.toStdString()}, [this](Result<void> saved) {
        save_->setEnabled(true);
        if (!saved) return fault_->show_fault(saved.error());
        done_->show_state(Mark::good, tr("已存檔。核對時並用另外告訴總處的指紋，才知道是這一本日誌的。"));
        done_->show();
    });
}

}  // namespace jcic::ui
