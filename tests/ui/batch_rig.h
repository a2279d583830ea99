#pragma once
// The page's way of many queries, with hands that choose a file and write in its cells.

#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include "tests/ui/window_rig.h"
#include "ui/query/batch_panel.h"
#include "ui/query/new_query_page.h"

namespace jcic::test {

struct BatchHands {
    /// The page's way of many queries, in front.
    static ui::BatchPanel* open(WindowRig& rig) {
        rig.sign_in(ui::PageId::new_query);
        rig.press("many");
        return panel(rig);
    }
    static ui::BatchPanel* panel(const WindowRig& rig) { return rig.window.findChild<ui::BatchPanel*>(); }
    static void pick(ui::BatchPanel* dialog, const char* button, const QString& file) {
        WindowRig::key(dialog->findChild<QPushButton*>(QLatin1String(button)), Qt::Key_Space);
        auto* picker = WindowRig::dialog<QFileDialog>();
        if (picker == nullptr) qFatal("no picker");
        auto* name = picker->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        name->setText(file);
        WindowRig::key(name, Qt::Key_Return);
    }
    static ui::BatchPanel* open_and_read(WindowRig& rig, QTemporaryDir& folder) {
        auto* dialog = open(rig);
        QFile file(folder.filePath(QStringLiteral("many.csv")));
        if (!file.open(QIODevice::WriteOnly)) qFatal("file");
        pick(dialog, "chooseBatch", file.fileName());
        return dialog;
    }
    static QTableView* table(ui::BatchPanel* dialog) {
        return dialog->findChild<QTableView*>(QStringLiteral("batchLines"));
    }
    static QPushButton* submit(ui::BatchPanel* dialog) {
        return dialog->findChild<QPushButton*>(QStringLiteral("submitBatch"));
    }
    static QString note(ui::BatchPanel* dialog) {
        return dialog->findChild<QLabel*>(QStringLiteral("batchNote"))->text();
    }
    static int column(std::string_view name) {
        const auto columns = inquiry::batch_columns();
        const auto found = std::ranges::find(columns, name, &inquiry::BatchColumn::name);
        return ui::BatchModel::column_of(static_cast<std::size_t>(found - columns.begin()));
    }
    /// Where a line of the file stands: the wrong ones are on top.
    static int row_of(ui::BatchPanel* dialog, int line) {
        const auto* model = table(dialog)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, ui::BatchModel::number).data().toInt() == line) return row;
        return -1;
    }
    static QString cell(ui::BatchPanel* dialog, int line, int at) {
        return table(dialog)->model()->index(row_of(dialog, line), at).data().toString();
    }
    static QString state(ui::BatchPanel* dialog) {
        return dialog->findChild<QLabel*>(QStringLiteral("batchState"))->text();
    }
    /// F2, the text, Enter: as hands do it.
    static void write(ui::BatchPanel* dialog, int line, const char* name, const char* keys) {
        auto* lines = table(dialog);
        lines->setFocus();
        lines->setCurrentIndex(lines->model()->index(row_of(dialog, line), column(name)));
        QTest::keyClick(lines, Qt::Key_F2);
        auto* editor = lines->findChild<QLineEdit*>(QStringLiteral("batchCell"));
        if (editor == nullptr) qFatal("no editor");
        editor->selectAll();
        QTest::keyClicks(editor, QLatin1String(keys));
        WindowRig::key(editor, Qt::Key_Return);
    }
};

}  // namespace jcic::test
