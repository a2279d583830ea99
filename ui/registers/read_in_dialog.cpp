#include "ui/registers/read_in_dialog.h"

#include <QHeaderView>

#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/look/file_picker.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

ReadInDialog::ReadInDialog(Commands& commands, command::Book book, std::vector<const domain::registers::Step*> steps,
                           QWidget* parent)
    : ListDialog("ReadInDialog", {860, 560}, commands, parent), book_(book), steps_(std::move(steps)) {
    setWindowTitle(tr("%1：由檔案登記").arg(told(book_->title)));
    build();
    connect(which_, &QComboBox::currentIndexChanged, this, [this] {
        seen_.reset();
        show_lines();
    });
    show_lines();
}

void ReadInDialog::build() {
    column_.setContentsMargins(24, 24, 24, 24);
    column_.setSpacing(12);
    which_ = parts_.make<ChoiceBox>("readStep", QT_TR_NOOP("登記之步驟"));
    for (const auto* step : steps_) which_->addItem(told(step->title));
    hold({which_});
    auto* choose = make_way("chooseTable", QT_TR_NOOP("選擇檔案…(&F)"), [this] { choose_file(); });
    auto* form = make_way("saveForm", QT_TR_NOOP("存空白表格…(&E)"), [this] { save_form(); });
    add_row(column_, {which_, choose, form})->setStretchFactor(which_, 1);
    note_ = parts_.add_text(column_, "readNote", nullptr, "soft");
    table_ = parts_.make<QTableWidget>("readLines", QT_TR_NOOP("檔案的各列"));
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->horizontalHeader()->setResizeContentsPrecision(50);  // rows that widths are taken from, of some thousands
    // All lines are entered, seen or not: none is hidden.
    ways_ = new ListWays(*table_, QStringLiteral("read-in"));
    ways_->when_empty([] { return tr("尚未匯入檔案：請按「選擇檔案…」，或先儲存空白表格填寫。"); });
    column_.addWidget(ways_->add_finder());
    column_.addWidget(table_, 1);
    auto* close = make_close();
    take_ = make_way(
        "takeRead", QT_TR_NOOP("登記(&S)"), [this] { enter_lines(); }, [this] { return why_not_taken(); });
    make_primary(*take_);
    add_ways({nullptr, close, take_});
}

void ReadInDialog::choose_file() {
    auto* picker = open_file_picker(this, tr("選擇檔案"), tr("表格 (*.csv)"));
    connect(picker, &QFileDialog::fileSelected, this, &ReadInDialog::read_file);
}

void ReadInDialog::save_form() {
    auto* picker = open_save_picker(this, tr("存空白表格"), tr("表格 (*.csv)"), QStringLiteral("csv"), tr("空白表格"));
    connect(picker, &QFileDialog::fileSelected, this, [this](const QString& file) {
        ask(command::SaveForm{book_, &step(), file.toStdString()},
            [this](const std::filesystem::path& saved) { show_form(saved); });
    });
}

void ReadInDialog::show_form(const std::filesystem::path& file) {
    note_->setText(tr("已儲存：%1。第一列為欄名，請自第二列填寫。").arg(q(file.filename().string())));
}

void ReadInDialog::read_file(const QString& file) {
    ask(command::ReadFile{book_, &step(), file.toStdString()}, [this](desk::ReadIn lines) {
        seen_ = std::move(lines);
        show_lines();
    });
}

void ReadInDialog::show_lines() {
    ways_->rename(QStringLiteral("read-in-%1-%2").arg(q(book_->name)).arg(which_->currentIndex()));  // its own columns
    table_->clear();
    table_->setRowCount(0);
    table_->setColumnCount(0);
    note_->setText(tr("CSV 檔，第一列為欄名；不確定欄名時請先儲存空白表格填寫。登記前逐列檢查，並列出有誤之處。"));
    if (seen_) {
        QStringList heads{tr("列"), tr("檢查結果")};
        for (const auto& name : seen_->columns) heads << q(name);
        table_->setColumnCount(static_cast<int>(heads.size()));
        table_->setHorizontalHeaderLabels(heads);
        for (int i = 0; i < heads.size(); ++i)  // in the file's own words, which are no language's
            table_->horizontalHeaderItem(i)->setData(column_role, i == 0   ? QStringLiteral("line")
                                                                  : i == 1 ? QStringLiteral("verdict")
                                                                           : heads.at(i));
        table_->setRowCount(static_cast<int>(seen_->lines.size()));
        for (int row = 0; row < table_->rowCount(); ++row) {
            const auto& line = seen_->lines[static_cast<std::size_t>(row)];
            auto judged = line.fault ? words::words_for(*line.fault).title : tr("可登記");
            if (!line.unprinted.empty()) judged += tr("；無字形可列印之字：%1").arg(q(line.unprinted));
            table_->setItem(row, 0, new QTableWidgetItem(QString::number(line.number)));
            table_->setItem(row, 1, new QTableWidgetItem(judged));
            if (line.fault) table_->item(row, 1)->setToolTip(words::words_for(*line.fault).cause);
            for (std::size_t i = 0; i < line.cells.size(); ++i)
                table_->setItem(row, static_cast<int>(i) + 2, new QTableWidgetItem(q(line.cells[i])));
        }
        table_->resizeColumnsToContents();
        const auto bad = seen_->lines.size() - seen_->good();
        note_->setText(bad == 0
                           ? tr("%Ln 列均可登記。", nullptr, words::counted(seen_->lines.size()))
                           : tr("%Ln 列有誤，請更正檔案後重新選擇；全部無誤始予登記。", nullptr, words::counted(bad)));
    }
    set_busy(busy_);
}

void ReadInDialog::enter_lines() {
    if (!take_->isEnabled()) return;
    ask(command::TakeRead{*seen_}, [this](const desk::TakenIn& result) { show_taken(result); });
}

void ReadInDialog::show_taken(const desk::TakenIn& result) {
    // What is left is mended or gone on with; what was entered is not entered again.
    if (result.fault)
        std::erase_if(seen_->lines, [&](const desk::ReadLine& line) { return line.number < result.line; });
    else
        seen_.reset();
    show_lines();
    note_->setText(
        result.fault
            ? tr("已登記 %Ln 列，停在第 %L1 列：其後未登記。", nullptr, words::counted(result.taken)).arg(result.line)
            : tr("已登記 %Ln 列。", nullptr, words::counted(result.taken)));
    if (result.fault) show_fault(*result.fault);
    if (result.taken > 0) Q_EMIT taken();
}

void ReadInDialog::set_busy(bool busy) {
    const auto good = seen_ ? seen_->good() : 0;
    take_->setText(good > 0 ? tr("登記 %Ln 列(&S)", nullptr, words::counted(good)) : tr("登記(&S)"));
    ListDialog::set_busy(busy);
}

QString ReadInDialog::why_not_taken() const {
    const auto good = seen_ ? seen_->good() : 0;
    return !seen_                        ? tr("請先選擇檔案")
           : good == 0                   ? tr("無可登記之列")
           : good != seen_->lines.size() ? tr("部分資料列無法登記，請更正檔案後重新匯入")
                                         : QString();
}

}  // namespace jcic::ui
