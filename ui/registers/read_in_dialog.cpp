#include "ui/registers/read_in_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/look/file_picker.h"
#include "ui/look/row_role.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

ReadInDialog::ReadInDialog(Commands& commands, command::Book book, std::vector<const domain::registers::Step*> steps,
                           QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      book_(book),
      steps_(std::move(steps)),
      which_(new ChoiceBox(this)),
      choose_(new QPushButton(tr("選擇檔案…(&F)"), this)),
      form_(new QPushButton(tr("存空白表格…(&E)"), this)),
      note_(new QLabel(this)),
      table_(new QTableWidget(this)),
      fault_(new FaultPanel(this)),
      close_(new QPushButton(tr("關閉(&C)"), this)),
      take_(new QPushButton(this)) {
    setObjectName(QStringLiteral("ReadInDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1：由檔案登記").arg(told(book_->title)));
    build();
    connect(which_, &QComboBox::currentIndexChanged, this, [this] {
        seen_.reset();
        show_lines();
    });
    connect(choose_, &QPushButton::clicked, this, &ReadInDialog::choose_file);
    connect(form_, &QPushButton::clicked, this, &ReadInDialog::save_form);
    connect(take_, &QPushButton::clicked, this, &ReadInDialog::take);
    show_lines();
    open_at_size(*this, {860, 560});
}

void ReadInDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    which_->setObjectName(QStringLiteral("readStep"));
    which_->setAccessibleName(tr("登記哪一步"));
    for (const auto* step : steps_) which_->addItem(told(step->title));
    choose_->setObjectName(QStringLiteral("chooseTable"));
    choose_->setAutoDefault(false);
    form_->setObjectName(QStringLiteral("saveForm"));
    form_->setAutoDefault(false);
    auto* tools = new QHBoxLayout;
    tools->addWidget(which_, 1);
    tools->addWidget(choose_);
    tools->addWidget(form_);
    column->addLayout(tools);
    note_->setObjectName(QStringLiteral("readNote"));
    note_->setProperty("kind", QStringLiteral("soft"));
    note_->setWordWrap(true);
    column->addWidget(note_);
    table_->setObjectName(QStringLiteral("readLines"));
    table_->setAccessibleName(tr("檔案的各列"));
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->horizontalHeader()->setResizeContentsPrecision(50);  // rows that widths are taken from, of some thousands
    // All lines are entered, seen or not: none is hidden.
    ways_ = new ListWays(*table_, QStringLiteral("read-in"));
    ways_->when_empty([] { return tr("還沒有讀入檔案：按「選擇檔案…」，或先存空白表格來填。"); });
    column->addWidget(ways_->add_finder());
    column->addWidget(table_, 1);
    column->addWidget(fault_);
    close_->setAutoDefault(false);
    take_->setObjectName(QStringLiteral("takeRead"));
    take_->setProperty("kind", QStringLiteral("primary"));
    take_->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close_);
    buttons->addWidget(take_);
    column->addLayout(buttons);
    connect(close_, &QPushButton::clicked, this, &QDialog::accept);
}

template <class C>
void ReadInDialog::send(C command, void (ReadInDialog::*then)(const typename C::Answer&)) {
    fault_->clear();
    busy_ = true;
    allow();
    commands_.send(this, std::move(command), [this, then](Result<typename C::Answer> answer) {
        busy_ = false;
        if (answer)
            (this->*then)(*answer);
        else
            fault_->show_fault(answer.error());
        allow();
    });
}

void ReadInDialog::choose_file() {
    auto* picker = open_file_picker(this, tr("選擇檔案"), tr("表格 (*.csv)"));
    connect(picker, &QFileDialog::fileSelected, this, &ReadInDialog::read);
}

void ReadInDialog::save_form() {
    auto* picker = open_save_picker(this, tr("存空白表格"), tr("表格 (*.csv)"), QStringLiteral("csv"));
    connect(picker, &QFileDialog::fileSelected, this, [this](const QString& file) {
        send(command::SaveForm{book_, &step(), file.toStdString()}, &ReadInDialog::show_form);
    });
}

void ReadInDialog::show_form(const std::filesystem::path& file) {
    note_->setText(tr("已存：%1。第一列是欄名，從第二列填起。").arg(q(file.filename().string())));
}

void ReadInDialog::read(const QString& file) {
    send(command::ReadFile{book_, &step(), file.toStdString()}, &ReadInDialog::show_read);
}

void ReadInDialog::show_read(const desk::ReadIn& lines) {
    seen_ = lines;
    show_lines();
}

void ReadInDialog::show_lines() {
    ways_->rename(QStringLiteral("read-in-%1-%2").arg(q(book_->name)).arg(which_->currentIndex()));  // its own columns
    table_->clear();
    table_->setRowCount(0);
    table_->setColumnCount(0);
    note_->setText(tr("CSV 檔，第一列是欄名；不確定欄名時先存空白表格來填。登記前會逐列檢查，列出哪裡不對。"));
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
            auto judged = line.fault ? words::words_for(*line.fault).title : tr("可以登記");
            if (!line.unprinted.empty()) judged += tr("；沒有字形可印的字：%1").arg(q(line.unprinted));
            table_->setItem(row, 0, new QTableWidgetItem(QString::number(line.number)));
            table_->setItem(row, 1, new QTableWidgetItem(judged));
            if (line.fault) table_->item(row, 1)->setToolTip(words::words_for(*line.fault).cause);
            for (std::size_t i = 0; i < line.cells.size(); ++i)
                table_->setItem(row, static_cast<int>(i) + 2, new QTableWidgetItem(q(line.cells[i])));
        }
        table_->resizeColumnsToContents();
        const auto bad = seen_->lines.size() - seen_->good();
        note_->setText(bad == 0 ? tr("%Ln 列都可以登記。", nullptr, words::counted(seen_->lines.size()))
                                : tr("%Ln 列有誤：改好檔案後再選一次，全部無誤才登記。", nullptr, words::counted(bad)));
    }
    allow();
}

void ReadInDialog::take() {
    if (!take_->isEnabled()) return;
    send(command::TakeRead{*seen_}, &ReadInDialog::show_taken);
}

void ReadInDialog::show_taken(const desk::TakenIn& result) {
    // What is left is mended or gone on with; what was entered is not entered again.
    if (result.fault)
        std::erase_if(seen_->lines, [&](const desk::ReadLine& line) { return line.number < result.line; });
    else
        seen_.reset();
    show_lines();
    note_->setText(result.fault
                       ? tr("已登記 %Ln 列，停在第 %L1 列：之後的沒有登記。", nullptr, words::counted(result.taken))
                             .arg(result.line)
                       : tr("已登記 %Ln 列。", nullptr, words::counted(result.taken)));
    if (result.fault) fault_->show_fault(*result.fault);
    if (result.taken > 0) Q_EMIT taken();
}

void ReadInDialog::allow() {
    const auto good = seen_ ? seen_->good() : 0;
    take_->setText(good > 0 ? tr("登記 %Ln 列(&S)", nullptr, words::counted(good)) : tr("登記(&S)"));
    enable_unless(*take_, !seen_                        ? tr("先選擇檔案")
                          : good == 0                   ? tr("沒有一列可以登記")
                          : good != seen_->lines.size() ? tr("有列不能登記：改好檔案再讀一次")
                                                        : QString());
    if (busy_) take_->setEnabled(false);
    close_->setEnabled(!busy_);
    choose_->setEnabled(!busy_);
    form_->setEnabled(!busy_);
    which_->setEnabled(!busy_);
}

}  // namespace jcic::ui
