/* A reader driver (IFD handler) for tests: whatever the daemon asks of the reader goes over a socket to the test, and
 * the test's answer goes back. The device name in the daemon's configuration is the socket's path.
 *
 * A question: one letter, four bytes of length (little-endian), that many bytes. An answer: four bytes of response
 * code, four of length, that many bytes. Without a test at the other end there is no card. */
#include <PCSC/ifdhandler.h>
#include <pthread.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static int line = -1;
static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
static UCHAR atr[MAX_ATR_SIZE];
static DWORD atr_length;

static int write_all(const void* bytes, size_t size) {
    const char* at = bytes;
    while (size > 0) {
        const ssize_t written = send(line, at, size, MSG_NOSIGNAL);
        if (written <= 0) return 0;
        at += written;
        size -= (size_t)written;
    }
    return 1;
}

static int read_all(void* bytes, size_t size) {
    char* at = bytes;
    while (size > 0) {
        const ssize_t got = recv(line, at, size, 0);
        if (got <= 0) return 0;
        at += got;
        size -= (size_t)got;
    }
    return 1;
}

static void put_number(unsigned char* at, uint32_t value) {
    for (int i = 0; i < 4; ++i) at[i] = (unsigned char)(value >> (8 * i));
}

static uint32_t number(const unsigned char* at) {
    return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

/* `size`: the room in `answer` before, the bytes in it after. */
static RESPONSECODE ask(char letter, const void* question, DWORD question_size, void* answer, DWORD* size) {
    RESPONSECODE code = IFD_COMMUNICATION_ERROR;
    unsigned char head[8] = {(unsigned char)letter};
    const DWORD room = *size;
    *size = 0;
    pthread_mutex_lock(&one_at_a_time);
    put_number(head + 1, (uint32_t)question_size);
    if (write_all(head, 5) && write_all(question, question_size) && read_all(head, 8)) {
        const DWORD length = number(head + 4);
        if (length <= room && read_all(answer, length)) {
            *size = length;
            code = (RESPONSECODE)number(head);
        }
    }
    pthread_mutex_unlock(&one_at_a_time);
    return code;
}

RESPONSECODE IFDHCreateChannelByName(DWORD lun, LPSTR path) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    (void)lun;
    if (strlen(path) >= sizeof address.sun_path) return IFD_COMMUNICATION_ERROR;
    strcpy(address.sun_path, path);
    line = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (line < 0) return IFD_COMMUNICATION_ERROR;
    if (connect(line, (struct sockaddr*)&address, sizeof address) == 0) return IFD_SUCCESS;
    close(line);
    return IFD_COMMUNICATION_ERROR;
}

RESPONSECODE IFDHCreateChannel(DWORD lun, DWORD channel) {
    (void)lun;
    (void)channel;
    return IFD_NOT_SUPPORTED;
}

RESPONSECODE IFDHCloseChannel(DWORD lun) {
    (void)lun;
    close(line);
    return IFD_SUCCESS;
}

RESPONSECODE IFDHGetCapabilities(DWORD lun, DWORD tag, PDWORD length, PUCHAR value) {
    (void)lun;
    if (tag == TAG_IFD_ATR) {
        if (*length < atr_length) return IFD_ERROR_INSUFFICIENT_BUFFER;
        memcpy(value, atr, atr_length);
        *length = atr_length;
        return IFD_SUCCESS;
    }
    if (tag != TAG_IFD_SLOTS_NUMBER && tag != TAG_IFD_SIMULTANEOUS_ACCESS) return IFD_ERROR_TAG;
    *length = 1;
    *value = 1;
    return IFD_SUCCESS;
}

RESPONSECODE IFDHSetCapabilities(DWORD lun, DWORD tag, DWORD length, PUCHAR value) {
    (void)lun;
    (void)tag;
    (void)length;
    (void)value;
    return IFD_NOT_SUPPORTED;
}

RESPONSECODE IFDHSetProtocolParameters(DWORD lun, DWORD protocol, UCHAR flags, UCHAR pts1, UCHAR pts2, UCHAR pts3) {
    (void)lun;
    (void)protocol;
    (void)flags;
    (void)pts1;
    (void)pts2;
    (void)pts3;
    return IFD_SUCCESS;
}

RESPONSECODE IFDHPowerICC(DWORD lun, DWORD action, PUCHAR out, PDWORD length) {
    const char letter = action == IFD_POWER_DOWN ? 'd' : 'u';
    DWORD size = MAX_ATR_SIZE;
    (void)lun;
    const RESPONSECODE code = ask(letter, NULL, 0, atr, &size);
    atr_length = code == IFD_SUCCESS ? size : 0;
    *length = atr_length;
    memcpy(out, atr, atr_length);
    return code;
}

RESPONSECODE IFDHTransmitToICC(DWORD lun, SCARD_IO_HEADER send_pci, PUCHAR apdu, DWORD apdu_length, PUCHAR answer,
                               PDWORD answer_length, PSCARD_IO_HEADER receive_pci) {
    (void)lun;
    receive_pci->Protocol = send_pci.Protocol;
    return ask('t', apdu, apdu_length, answer, answer_length);
}

RESPONSECODE IFDHControl(DWORD lun, DWORD code, PUCHAR sent, DWORD sent_length, PUCHAR answer, DWORD room,
                         LPDWORD answer_length) {
    unsigned char question[4 + 1024];
    (void)lun;
    *answer_length = 0;
    if (sent_length > sizeof question - 4) return IFD_COMMUNICATION_ERROR;
    put_number(question, (uint32_t)code);
    memcpy(question + 4, sent, sent_length);
    *answer_length = room;
    return ask('c', question, sent_length + 4, answer, answer_length);
}

RESPONSECODE IFDHICCPresence(DWORD lun) {
    DWORD size = 0;
    (void)lun;
    const RESPONSECODE code = ask('p', NULL, 0, atr, &size);
    return code == IFD_COMMUNICATION_ERROR ? IFD_ICC_NOT_PRESENT : code;
}
