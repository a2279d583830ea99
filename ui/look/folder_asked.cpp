#include "ui/look/folder_asked.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QTimer>
#include <chrono>
#include <memory>
#include <thread>
#include <utility>

namespace jcic::ui {
namespace {

using namespace std::chrono_literals;
constexpr auto most_waited = 400ms;  ///< a share that is there answers in a few

/// Not one that is there: the desk overwrites nothing.
QString free_name(const QDir& folder, const FolderWanted& wanted) {
    constexpr int most = 99;
    for (int number = 1; number < most && !wanted.name.isEmpty(); ++number) {
        const auto name = (number == 1 ? wanted.name : QStringLiteral("%1-%2").arg(wanted.name).arg(number)) +
                          QLatin1Char('.') + wanted.suffix;
        if (!QFileInfo::exists(folder.filePath(name))) return name;
    }
    return {};
}

FoundFolder look(const FolderWanted& wanted) {
    if (wanted.folder.isEmpty() || !QFileInfo(wanted.folder).isDir()) return {};
    return {wanted.folder, free_name(QDir(wanted.folder), wanted)};
}

/// How it is asked, and how many answers somebody still waits for: the windows' thread's.
struct Asking {
    std::function<FoundFolder(const FolderWanted&)> how;
    int open = 0;
};
Asking& asking() {
    static Asking one;
    return one;
}

/// One question: over with its answer, with its time, or with who asked.
class Question : public QObject {
public:
    Question(QObject& asker, std::function<void(const FoundFolder&)> then) : QObject(&asker), then_(std::move(then)) {
        ++asking().open;
        QTimer::singleShot(most_waited, this, [this] { end({}); });
    }
    ~Question() override {
        if (then_) --asking().open;
    }
    Question(const Question&) = delete;
    Question& operator=(const Question&) = delete;
    void end(const FoundFolder& found) {
        const auto then = std::exchange(then_, nullptr);
        if (!then) return;
        --asking().open;
        deleteLater();
        then(found);
    }

private:
    std::function<void(const FoundFolder&)> then_;
};

}  // namespace

void find_folder(QObject& asker, const FolderWanted& wanted, std::function<void(const FoundFolder&)> then) {
    const QPointer<Question> question = new Question(asker, std::move(then));
    // Nobody can end a thread that waits for a dead share: it is left, and holds nothing but the question.
    std::thread([question, wanted, how = asking().how] {
        const auto found = how ? how(wanted) : look(wanted);
        if (auto* program = QCoreApplication::instance())
            QMetaObject::invokeMethod(program, [question, found] {
                if (question) question->end(found);
            });
    }).detach();
}

bool is_folder_asked() {
    return asking().open > 0;
}

void ask_folders_of(std::function<FoundFolder(const FolderWanted&)> asked) {
    asking().how = std::move(asked);
}

}  // namespace jcic::ui
